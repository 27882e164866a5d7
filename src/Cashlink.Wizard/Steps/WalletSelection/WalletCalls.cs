using System.Net;
using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>The wallet step, with an address of the investor's own.</summary>
/// <param name="Address">The address with its checksum.</param>
[StoredAs("add-generic-wallet")]
public sealed record AddGenericWalletCall([property: JsonPropertyName("address")] string Address) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var wallet = await ExistingWallet.OrAddAsync(
            cashlink,
            session,
            () => cashlink.Wallets.AddGenericAsync(session.InvestorId, new AddGenericWallet(Address), key, cancellationToken),
            known => string.Equals(known.Address, Address, StringComparison.OrdinalIgnoreCase),
            cancellationToken);
        return changed => changed.WalletAdded(new AddedWallet(wallet.Id, Address));
    }

    public override Guid? AnsweredId(WizardSession session) => session.AddedWallet?.Id;

    /// <summary>Leaves the address out, so that it cannot reach a log by accident.</summary>
    public override string ToString() => nameof(AddGenericWalletCall);
}

/// <summary>The wallet step, with a wallet that is kept for the investor.</summary>
/// <param name="TermsAcceptedAt">When the investor accepted the terms of custody.</param>
[StoredAs("add-managed-wallet")]
public sealed record AddManagedWalletCall([property: JsonPropertyName("termsAcceptedAt")] DateTimeOffset TermsAcceptedAt) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var wallet = await ExistingWallet.OrAddAsync(
            cashlink,
            session,
            () => cashlink.Wallets.AddManagedAsync(session.InvestorId, new AddManagedWallet(TermsAcceptedAt), key, cancellationToken),
            known => known.Type == WalletType.EthManaged,
            cancellationToken);
        return changed => changed.WalletAdded(new AddedWallet(wallet.Id, Address: null));
    }

    public override Guid? AnsweredId(WizardSession session) => session.AddedWallet?.Id;
}

/// <summary>Gives the investment the wallet that the call before this one has added: only then is its id known.</summary>
[StoredAs("select-added-wallet")]
public sealed record SelectAddedWalletCall : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var wallet = session.AddedWallet ?? throw new InvalidOperationException("No wallet was added in this session.");
        await cashlink.Investments.UpdateAsync(InvestmentOf(session), new InvestmentUpdate(wallet.Id), key, cancellationToken);
        return changed => changed.WalletArrived(wallet.Id);
    }
}

/// <summary>A wallet that is refused because the investor has it already is as good as added.</summary>
internal static class ExistingWallet
{
    public static async Task<Wallet> OrAddAsync(
        ICashlinkClient cashlink, WizardSession session, Func<Task<Wallet>> add, Func<Wallet, bool> isIt, CancellationToken cancellationToken)
    {
        try
        {
            return await add();
        }
        catch (CashlinkException refusal) when (refusal.StatusCode == HttpStatusCode.BadRequest)
        {
            var known = await cashlink.Wallets.ListAsync(session.InvestorId, cancellationToken);
            if (known.FirstOrDefault(isIt) is { } existing)
                return existing;
            throw;
        }
    }
}
