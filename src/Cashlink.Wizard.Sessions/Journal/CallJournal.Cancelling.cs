using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Journal;

/// <content>Ends a session before the signature.</content>
public sealed partial class CallJournal
{
    /// <summary>
    /// Cancels a session that is not signed for its partner, together with its links, its admissions and the calls whose outcome is not known. Such a
    /// call may have reached Cashlink; an invitation that nobody signs binds nobody. Waits until nobody works on the session's calls, so none is under way.
    /// </summary>
    /// <returns>The session: cancelled, or as it is when it was signed or had ended before.</returns>
    /// <exception cref="SessionBusyException">Another process works on the session's calls.</exception>
    public async Task<WizardSession> CancelAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var held = await work.TakeAsync(sessionId, cancellationToken);
        while (true)
        {
            var session = await sessions.FindAsync(sessionId, cancellationToken) ?? throw new InvalidOperationException("The session is gone.");
            if (session.Phase != SessionPhase.Active)
                return session;
            var step = StepOrder.Next(session).Name;
            session.Cancel();
            var open = await journal.OpenCallsAsync(sessionId, cancellationToken);
            var admissions = await accesses.OpenOfAsync(sessionId, cancellationToken);
            try
            {
                await sessions.SaveAsync(
                    session,
                    context =>
                    {
                        foreach (var row in open)
                        {
                            context.Journal.Attach(row).State = EntityState.Modified;
                            (row.State, row.FinishedAt) = (JournalState.Dropped, clock.GetUtcNow());
                        }
                        foreach (var admission in admissions)
                        {
                            context.Accesses.Attach(admission).State = EntityState.Modified;
                            admission.EndedAt = clock.GetUtcNow();
                        }
                    },
                    [new EvidenceNote(EvidenceActor.Partner(session.PartnerId), new SessionCancelled(step, [.. open.Select(row => row.Id)]))],
                    cancellationToken);
                return session;
            }
            catch (SessionConflictException)
            {
                // A language was chosen, say: cancel what it is now.
            }
        }
    }
}
