using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Following;

/// <summary>Reads an investor from Cashlink and notes in the session how the identification stands, which tells every open page.</summary>
public sealed class InvestorFollower(SessionStore sessions, ICashlinkClient cashlink)
{
    /// <summary>Reads the investor of a session.</summary>
    /// <exception cref="CashlinkException">The investor could not be read.</exception>
    public async Task ReadAsync(Guid sessionId, Guid investorId, CancellationToken cancellationToken = default)
    {
        var known = InvestorProfile.Of(await cashlink.Investors.GetAsync(investorId, cancellationToken));
        while (await sessions.FindAsync(sessionId, cancellationToken) is { } session && session.Investor != known)
        {
            session.InvestorKnown(known);
            try
            {
                await sessions.SaveAsync(session, cancellationToken: cancellationToken);
                return;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster; note it in what they wrote.
            }
        }
    }
}
