using Cashlink.Api;
using Cashlink.Wizard.Sessions.Documents;

namespace Cashlink.Wizard.State;

/// <content>What a step reads from Cashlink.</content>
public sealed partial class WizardState
{
    /// <summary>The investor's wallets at Cashlink.</summary>
    /// <exception cref="CashlinkException">They could not be read.</exception>
    public Task<IReadOnlyList<Wallet>> ReadWalletsAsync(CancellationToken cancellationToken = default) =>
        cashlink.Wallets.ListAsync(Session.InvestorId, cancellationToken);

    /// <summary>The investor as Cashlink has it now: name and state of the identification.</summary>
    /// <exception cref="CashlinkException">The investor could not be read.</exception>
    public Task<Investor> ReadInvestorAsync(CancellationToken cancellationToken = default) =>
        cashlink.Investors.GetAsync(Session.InvestorId, cancellationToken);

    /// <summary>The papers of the investment: what was signed, then the statements of the register.</summary>
    /// <exception cref="CashlinkException">They could not be read.</exception>
    public Task<IReadOnlyList<DocumentLink>> ReadPapersAsync(CancellationToken cancellationToken = default) =>
        InvestmentPapers.OfAsync(
            cashlink, Session.InvestmentId ?? throw new InvalidOperationException("The session has no investment yet."), cancellationToken);

    /// <summary>The invitation as Cashlink has it now, with its costs document once that is made.</summary>
    /// <exception cref="CashlinkException">It could not be read.</exception>
    public async Task<Invitation> ReadInvitationAsync(CancellationToken cancellationToken = default)
    {
        var session = Session;
        var invitation = await cashlink.Invitations.GetAsync(
            session.InvitationId ?? throw new InvalidOperationException("The session has no invitation yet."), cancellationToken);
        // Of answers that have changed while it was read, it is the old one.
        if (invitation.CostsDocument is { } costs && new CostsVersion(costs.Id, costs.Version) is var made && made != Session.Costs)
            await ChangeAsync(current => current.HasSameAnswersAs(session) && current.CostsDocumentMade(made, Now));
        return invitation;
    }

    /// <summary>Reads the investment and notes its status in the session.</summary>
    /// <exception cref="CashlinkException">It could not be read.</exception>
    public async Task<Investment> ReadInvestmentAsync(CancellationToken cancellationToken = default)
    {
        var id = Session.InvestmentId ?? throw new InvalidOperationException("The session has no investment yet.");
        var investment = await follower.ReadAsync(Session.Id, id, cancellationToken);
        await RefreshAsync(cancellationToken);
        return investment;
    }
}
