namespace Cashlink.Api;

/// <summary>Where an investor receives tokens: <c>/v2/investors/{id}/wallets/</c> (guide; Cashlink's documentation, 'Wallets').</summary>
/// <remarks>Reading needs the scope <c>investors:read</c>, adding <c>investors:write</c> and an identified investor.</remarks>
public interface IWallets
{
    /// <summary>Reads all wallets of an investor; there may be none.</summary>
    /// <param name="investorId">The investor's id.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">404: there is no such investor.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<IReadOnlyList<Wallet>> ListAsync(Guid investorId, CancellationToken cancellationToken = default);

    /// <summary>Adds a wallet whose keys the investor holds. Any number is allowed; an address belongs to exactly one investor.</summary>
    /// <param name="investorId">The investor's id.</param>
    /// <param name="wallet">The address.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: the address is wrong or belongs to somebody else, or the investor is not identified.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<Wallet> AddGenericAsync(Guid investorId, AddGenericWallet wallet, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Adds the wallet that Cashlink keeps for the investor. One per investor; must be enabled for the platform.</summary>
    /// <param name="investorId">The investor's id.</param>
    /// <param name="wallet">When the investor accepted the terms of custody; before this call (our assumption 14).</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="CashlinkException">400: the terms were not accepted, there is one already, or the investor is not identified.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<Wallet> AddManagedAsync(Guid investorId, AddManagedWallet wallet, IdempotencyKey key, CancellationToken cancellationToken = default);
}
