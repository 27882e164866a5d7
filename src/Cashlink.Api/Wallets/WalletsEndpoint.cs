using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class WalletsEndpoint(ApiTransport transport) : IWallets
{
    public Task<IReadOnlyList<Wallet>> ListAsync(Guid investorId, CancellationToken cancellationToken = default) =>
        transport.ListAllAsync<Wallet>(Routes.Wallets(investorId), cancellationToken);

    public Task<Wallet> AddGenericAsync(Guid investorId, AddGenericWallet wallet, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<AddGenericWallet, Wallet>(Routes.GenericWallets(investorId), wallet, key, cancellationToken);

    public Task<Wallet> AddManagedAsync(Guid investorId, AddManagedWallet wallet, IdempotencyKey key, CancellationToken cancellationToken = default) =>
        transport.CreateAsync<AddManagedWallet, Wallet>(Routes.ManagedWallets(investorId), wallet, key, cancellationToken);
}
