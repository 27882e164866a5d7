using System.Runtime.CompilerServices;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>Finishes the wallet step. Only the investor may say where the units go.</summary>
public sealed class WalletDesk(WizardState state, StepSubmission submission, ICashlinkClient cashlink)
{
    /// <summary>The investor's wallets at Cashlink.</summary>
    /// <exception cref="CashlinkException">They could not be read.</exception>
    public Task<IReadOnlyList<Wallet>> ReadWalletsAsync(CancellationToken cancellationToken = default) =>
        cashlink.Wallets.ListAsync(state.Session.InvestorId, cancellationToken);

    /// <summary>With a wallet that the investor has.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> SelectWalletAsync(Guid walletId, CancellationToken cancellationToken = default) =>
        submission.CarryOutAsync(
            session => session.WalletId == walletId ? [] : [new SelectWalletCall(walletId)], _ => WalletChosen.Known(walletId), cancellationToken);

    /// <summary>With an address of the investor's own: adds it at Cashlink, and gives the investment the wallet.</summary>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    /// <exception cref="ArgumentException">Nobody can hold the address (<see cref="OwnerlessAddress"/>); the page says so before.</exception>
    public Task<StepOutcome> SelectOwnAddressAsync(EthereumAddress address, CancellationToken cancellationToken = default) =>
        OwnerlessAddress.KindOf(address) is { } kind
            ? throw new ArgumentException($"Nobody can hold this address: {kind}.", nameof(address))
            : AddWalletAsync(address.Checksummed, new AddGenericWalletCall(address.Checksummed), [_ => WalletChosen.OwnAddress(address.Checksummed)], cancellationToken);

    /// <summary>With a wallet in custody, whose terms the investor has just accepted.</summary>
    /// <param name="termsUrl">Where the page has linked to the terms.</param>
    /// <param name="shown">What stood on the page about the terms, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> SelectManagedWalletAsync(
        Uri? termsUrl = null, IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        var acceptedAt = state.NowAtCashlink;
        return AddWalletAsync(
            address: null, new AddManagedWalletCall(acceptedAt),
            [_ => new CustodyTermsAccepted(acceptedAt, termsUrl, shown ?? []), _ => WalletChosen.Managed()], cancellationToken);
    }

    private Task<StepOutcome> AddWalletAsync(
        string? address, SessionCall add, IReadOnlyList<Func<WizardSession, EvidenceEntry>> entries, CancellationToken cancellationToken,
        [CallerMemberName] string action = "") =>
        submission.CarryOutAsync(
            session => session.AddedWallet is { } added && added.Address == address
                ? session.WalletId == added.Id ? [] : [new SelectAddedWalletCall()]
                : [add, new SelectAddedWalletCall()],
            entries,
            cancellationToken,
            action);
}
