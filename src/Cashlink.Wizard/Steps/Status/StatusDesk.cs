using Cashlink.Api;
using Cashlink.Wizard.Sessions.Documents;
using Cashlink.Wizard.Sessions.Following;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>What the status page reads from Cashlink.</summary>
public sealed class StatusDesk(WizardState state, StatusFollower follower, ICashlinkClient cashlink)
{
    private Guid InvestmentId => state.Session.InvestmentId ?? throw new InvalidOperationException("The session has no investment yet.");

    /// <summary>Reads the investment and notes its status in the session.</summary>
    /// <exception cref="CashlinkException">It could not be read.</exception>
    public async Task<Investment> ReadInvestmentAsync(CancellationToken cancellationToken = default)
    {
        var investment = await follower.ReadAsync(state.Session.Id, InvestmentId, cancellationToken);
        await state.RefreshAsync(cancellationToken);
        return investment;
    }

    /// <summary>The papers of the investment: what was signed, then the statements of the register.</summary>
    /// <exception cref="CashlinkException">They could not be read.</exception>
    public Task<IReadOnlyList<DocumentLink>> ReadPapersAsync(CancellationToken cancellationToken = default) =>
        InvestmentPapers.OfAsync(cashlink, InvestmentId, cancellationToken);
}
