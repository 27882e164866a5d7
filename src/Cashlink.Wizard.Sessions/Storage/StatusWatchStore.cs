using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Which investments are followed, and when each is to be read again.</summary>
public sealed class StatusWatchStore(IDbContextFactory<WizardDbContext> contexts, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _woken = new(0, 1);

    /// <summary>The investments that are due, those that wait longest first.</summary>
    public async Task<IReadOnlyList<StatusWatchRow>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.StatusWatches.AsNoTracking().Where(watch => watch.DueAt <= now)
            .OrderBy(watch => watch.DueAt).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Moves an investment that is due to its next time.</summary>
    /// <returns>False when another process has moved it, or a webhook has called for it meanwhile.</returns>
    public async Task<bool> TryMoveAsync(StatusWatchRow watch, DateTimeOffset dueAt, TimeSpan pause, CancellationToken cancellationToken = default)
    {
        var (sessionId, seenDueAt, pauseTicks) = (watch.SessionId, watch.DueAt, pause.Ticks);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.StatusWatches.Where(row => row.SessionId == sessionId && row.DueAt == seenDueAt)
            .ExecuteUpdateAsync(row => row.SetProperty(moved => moved.DueAt, dueAt).SetProperty(moved => moved.PauseTicks, pauseTicks), cancellationToken) == 1;
    }

    /// <summary>Makes an investment due now and its pauses short again.</summary>
    /// <returns>False when the investment is not followed: it is unknown, or its status is final.</returns>
    public async Task<bool> CallForAsync(Guid investmentId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var called = await context.StatusWatches.Where(row => row.InvestmentId == investmentId)
            .ExecuteUpdateAsync(row => row.SetProperty(moved => moved.DueAt, now).SetProperty(moved => moved.PauseTicks, 0L), cancellationToken);
        if (called > 0)
            Wake();
        return called > 0;
    }

    /// <summary>The investment was read. That is written once a minute at most.</summary>
    public async Task NoteReadAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var before = now - NoteEvery;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.StatusWatches.Where(row => row.SessionId == sessionId && (row.ReadAt == null || row.ReadAt <= before))
            .ExecuteUpdateAsync(row => row.SetProperty(read => read.ReadAt, now), cancellationToken);
    }

    /// <summary>When the investments of these sessions were read last; those of which it is not known are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> ReadTimesAsync(IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.StatusWatches.AsNoTracking().Where(row => sessionIds.Contains(row.SessionId) && row.ReadAt != null)
            .ToDictionaryAsync(row => row.SessionId, row => row.ReadAt!.Value, cancellationToken);
    }

    /// <summary>Stops following.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.StatusWatches.Where(row => row.SessionId == sessionId).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Waits, but not longer than until an investment is called for in this process.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken cancellationToken) =>
        Task.WhenAny(_woken.WaitAsync(cancellationToken), Task.Delay(longest, clock, cancellationToken));

    public void Dispose() => _woken.Dispose();

    private void Wake()
    {
        try
        {
            _woken.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }
}
