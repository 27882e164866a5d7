using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Following;

namespace Cashlink.Wizard.Identification;

/// <summary>Asks Cashlink how the identification stands, and what has become of the investment by it.</summary>
public sealed class IdentificationRefresh(InvestorFollower investors, StatusFollower statuses)
{
    /// <exception cref="CashlinkException">Cashlink could not be asked.</exception>
    public async Task AskAsync(WizardSession session, CancellationToken cancellationToken)
    {
        await investors.ReadAsync(session.Id, session.InvestorId, cancellationToken);
        if (session is { InvestmentId: { } investment } && session.Investment?.Status.IsFinal() != true)
            await statuses.ReadAsync(session.Id, investment, cancellationToken);
    }
}
