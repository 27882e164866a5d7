using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Following;

/// <summary>Reads an investment from Cashlink and notes its status in the session, which tells every open page.</summary>
public sealed class StatusFollower(SessionStore sessions, StatusWatchStore watches, ICashlinkClient cashlink)
{
    /// <summary>Reads the investment.</summary>
    /// <exception cref="CashlinkException">It could not be read.</exception>
    public async Task<Investment> ReadAsync(Guid sessionId, Guid investmentId, CancellationToken cancellationToken = default)
    {
        var investment = await cashlink.Investments.GetAsync(investmentId, cancellationToken);
        while (await sessions.FindAsync(sessionId, cancellationToken) is { } session && session.StatusRead(investment))
        {
            try
            {
                await sessions.SaveAsync(session, cancellationToken: cancellationToken);
                break;
            }
            catch (SessionConflictException)
            {
                // Somebody was faster; note it in what they wrote.
            }
        }
        await watches.NoteReadAsync(sessionId, cancellationToken);
        return investment;
    }
}
