using Cashlink.Wizard.Sessions.Calls;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Reads the call journal, and notes attempts in it. Intents and outcomes are written together with their session.</summary>
public sealed class JournalStore(IDbContextFactory<WizardDbContext> contexts)
{
    /// <summary>The calls of a session whose outcome is not known yet, in their order.</summary>
    public async Task<IReadOnlyList<JournalRow>> OpenCallsAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.AsNoTracking()
            .Where(row => row.SessionId == sessionId && row.State == JournalState.Open)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The number of the session's last call; 0 when there is none.</summary>
    public async Task<long> LastSequenceAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal.Where(row => row.SessionId == sessionId)
            .MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
    }

    /// <summary>The sessions with an open call that may be tried again now, those that wait longest first.</summary>
    public async Task<IReadOnlyList<Guid>> SessionsDueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Journal
            .Where(row => row.State == JournalState.Open && row.NextAttemptAt <= now)
            .GroupBy(row => row.SessionId)
            .OrderBy(calls => calls.Min(row => row.NextAttemptAt))
            .Select(calls => calls.Key)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Notes an attempt that did not settle the call.</summary>
    public async Task NoteAttemptAsync(Guid journalId, int? status, DateTimeOffset nextAttemptAt, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Journal.Where(row => row.Id == journalId).ExecuteUpdateAsync(
            row => row.SetProperty(entry => entry.Attempts, entry => entry.Attempts + 1)
                .SetProperty(entry => entry.LastStatus, status)
                .SetProperty(entry => entry.NextAttemptAt, nextAttemptAt),
            cancellationToken);
    }
}
