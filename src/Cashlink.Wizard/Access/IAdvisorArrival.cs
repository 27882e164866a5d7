using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Access;

/// <summary>Hears of an advisor who was launched into a session.</summary>
public interface IAdvisorArrival
{
    /// <param name="session">The session, which knows of him already.</param>
    /// <param name="advisorId">The partner's id of the advisor.</param>
    /// <param name="client">The investor as Cashlink has him now.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task CameAsync(WizardSession session, string advisorId, Investor client, CancellationToken cancellationToken);
}
