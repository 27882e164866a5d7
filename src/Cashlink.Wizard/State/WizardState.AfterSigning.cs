using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Withdrawing;

namespace Cashlink.Wizard.State;

/// <content>What an investor does after the signature: another wallet, and the withdrawal.</content>
public sealed partial class WizardState
{
    /// <summary>
    /// Finishes the wallet step with an address of the investor's own: adds it at Cashlink, and gives the investment the wallet.
    /// Only the investor may say where the units go.
    /// </summary>
    public async Task<StepOutcome> SelectOwnAddressAsync(EthereumAddress address, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        return await AddWalletAsync(address.Checksummed, new AddGenericWalletCall(address.Checksummed), entry: null, cancellationToken);
    }

    /// <summary>
    /// Finishes the wallet step with a wallet in custody, whose terms the investor has just accepted. Only the investor may.
    /// </summary>
    /// <param name="termsUrl">Where the page has linked to the terms.</param>
    /// <param name="shown">What stood on the page about the terms, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<StepOutcome> SelectManagedWalletAsync(
        Uri? termsUrl = null, IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        var acceptedAt = NowAtCashlink;
        return await AddWalletAsync(
            address: null, new AddManagedWalletCall(acceptedAt), _ => new CustodyTermsAccepted(acceptedAt, termsUrl, shown ?? []), cancellationToken);
    }

    /// <summary>
    /// Withdraws from the contract: the declaration is committed at once, and the system brings it to Cashlink. Only the investor may.
    /// </summary>
    /// <param name="name">The investor's name as the page shows it with the declaration; null when it could not be read.</param>
    /// <param name="shown">The words of the declaration, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    public async Task<StepOutcome> WithdrawAsync(
        string? name, IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        await InvestorOnlyAsync();
        var declaredAt = NowAtCashlink;
        return await AttemptAsync(
            () => journal.DeclareAsync(
                Session.Id,
                session =>
                {
                    if (session.Withdrawal is not null)
                        return []; // The second click of a double click, or the other tab: it is declared.
                    if (!WithdrawalPeriod.IsOpen(session, declaredAt))
                        throw new SessionConflictException();
                    session.DeclareWithdrawal(declaredAt, name);
                    return [new WithdrawCall(declaredAt)];
                },
                session => [NoteOf(new WithdrawalDeclared(declaredAt, session.InvestmentId!.Value, session.Units?.Units, session.AcceptedAt, shown ?? []))],
                cancellationToken),
            cancellationToken);
    }

    private Task<StepOutcome> AddWalletAsync(
        string? address, SessionCall add, Func<WizardSession, EvidenceEntry>? entry, CancellationToken cancellationToken) =>
        CarryOutAsync(
            session => session.AddedWallet is { } added && added.Address == address
                ? session.WalletId == added.Id ? [] : [new SelectAddedWalletCall()]
                : [add, new SelectAddedWalletCall()],
            entry,
            cancellationToken);
}
