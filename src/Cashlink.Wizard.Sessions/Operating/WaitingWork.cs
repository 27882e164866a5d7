using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Operating;

/// <summary>What does not go on by itself, or not for a while. It reads plain columns through their indexes and decrypts nothing.</summary>
public sealed class WaitingWork(IDbContextFactory<WizardDbContext> contexts)
{
    /// <summary>How many calls are open, those of this moment included.</summary>
    public async Task<int> CountOpenAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.CountAsync(row => row.State == JournalState.Open, cancellationToken);
    }

    /// <summary>How many calls are open since before this time.</summary>
    public async Task<int> CountStuckAsync(DateTimeOffset openedBefore, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.CountAsync(row => row.State == JournalState.Open && row.CreatedAt < openedBefore, cancellationToken);
    }

    /// <summary>The calls that are open since before this time, the oldest first.</summary>
    public async Task<IReadOnlyList<OpenCall>> StuckAsync(DateTimeOffset openedBefore, int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.Where(row => row.State == JournalState.Open && row.CreatedAt < openedBefore)
            .OrderBy(row => row.CreatedAt).Take(most)
            .Select(row => new OpenCall(row.SessionId, row.Operation, row.CreatedAt, row.NextAttemptAt, row.Attempts, row.LastStatus))
            .ToListAsync(cancellationToken);
    }

    /// <summary>What waits for a person, the oldest first of each kind: a withdrawal's time runs.</summary>
    /// <param name="refusedSince">Refusals before this time are not looked for: whoever came back to such a session has seen it.</param>
    /// <param name="most">How many of each kind at most.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IReadOnlyList<PersonNeeded>> ForPeopleAsync(DateTimeOffset refusedSince, int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var withdrawals = await context.Notices.Where(row => row.State == NoticeState.NeedsPeople)
            .OrderBy(row => row.ReceivedAt).Take(most)
            .Select(row => new { row.Id, row.ReceivedAt, row.SessionId })
            .ToListAsync(cancellationToken);
        var refused = await context.Journal
            .Where(row => row.State == JournalState.Refused && row.NextAttemptAt >= refusedSince)
            // What was dropped with it is no going on.
            .Where(row => !context.Journal.Any(later => later.SessionId == row.SessionId && later.Sequence > row.Sequence && later.State != JournalState.Dropped))
            .Where(row => context.Sessions.Any(session => session.Id == row.SessionId && session.Phase != SessionPhase.Closed))
            .OrderBy(row => row.NextAttemptAt).Take(most)
            .Select(row => new { row.SessionId, row.Operation, At = row.FinishedAt ?? row.CreatedAt, row.LastStatus })
            .ToListAsync(cancellationToken);
        return
        [
            .. withdrawals.Select(row => new PersonNeeded(PersonNeededFor.Withdrawal, row.ReceivedAt, row.SessionId, row.Id.ToString("D"), null)),
            .. refused.Select(row => new PersonNeeded(PersonNeededFor.RefusedCall, row.At, row.SessionId, row.Operation, row.LastStatus)),
        ];
    }
}
