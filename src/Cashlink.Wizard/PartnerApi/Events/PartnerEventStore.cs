using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>The events that wait for delivery, and which of them is next.</summary>
public sealed class PartnerEventStore(IDbContextFactory<WizardDbContext> contexts)
{
    /// <summary>
    /// The partner's events that may be sent now: of each session only the first that waits, because what comes after it is not told
    /// before it.
    /// </summary>
    public async Task<IReadOnlyList<PartnerEventRow>> DueAsync(string partnerId, DateTimeOffset now, int most, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var events = context.PartnerEvents;
        return await events.AsNoTracking()
            .Where(row => row.State == PartnerEventState.Waiting && row.PartnerId == partnerId && row.DueAt <= now)
            .Where(row => !events.Any(earlier =>
                earlier.SessionId == row.SessionId && earlier.State == PartnerEventState.Waiting && earlier.Sequence < row.Sequence))
            .OrderBy(row => row.DueAt)
            .Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The session's first event that waits, or null when none does.</summary>
    public async Task<PartnerEventRow?> NextOfAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PartnerEvents.AsNoTracking()
            .Where(row => row.SessionId == sessionId && row.State == PartnerEventState.Waiting)
            .OrderBy(row => row.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Takes an event to send it. Of several processes exactly one gets it, until <paramref name="until"/>.</summary>
    /// <returns>False when another has it.</returns>
    public async Task<bool> TryTakeAsync(PartnerEventRow row, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PartnerEvents
            .Where(found => found.Id == row.Id && found.State == PartnerEventState.Waiting && found.DueAt == row.DueAt)
            .ExecuteUpdateAsync(
                found => found.SetProperty(taken => taken.DueAt, until).SetProperty(taken => taken.Attempts, row.Attempts + 1), cancellationToken) == 1;
    }

    /// <summary>Notes how an attempt ended. No cancellation: what was delivered must not be forgotten.</summary>
    public async Task NoteAsync(Guid eventId, PartnerEventState state, int? status, DateTimeOffset dueAt)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.PartnerEvents.Where(row => row.Id == eventId).ExecuteUpdateAsync(
            row => row.SetProperty(noted => noted.State, state).SetProperty(noted => noted.LastStatus, status).SetProperty(noted => noted.DueAt, dueAt));
    }

    /// <summary>The events that were given up, the latest first.</summary>
    public async Task<IReadOnlyList<PartnerEventRow>> GivenUpAsync(int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PartnerEvents.AsNoTracking().Where(row => row.State == PartnerEventState.GivenUp).OrderByDescending(row => row.CreatedAt).Take(most)
            .ToListAsync(cancellationToken);
    }

    /// <summary>How many events are in this state.</summary>
    public async Task<int> CountAsync(PartnerEventState state, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PartnerEvents.CountAsync(row => row.State == state, cancellationToken);
    }

    /// <summary>
    /// Lets events that were given up be tried once more. Only those are taken up, so that asking twice sends nothing twice.
    /// </summary>
    /// <param name="id">The event; null for all of them.</param>
    /// <param name="now">When they may be sent.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How many are sent again.</returns>
    public async Task<int> SendAgainAsync(Guid? id, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.PartnerEvents.Where(row => row.State == PartnerEventState.GivenUp && (id == null || row.Id == id)).ExecuteUpdateAsync(
            row => row.SetProperty(again => again.State, PartnerEventState.Waiting).SetProperty(again => again.DueAt, now), cancellationToken);
    }

    /// <summary>Erases events that are settled and older than this.</summary>
    public async Task EraseAsync(DateTimeOffset settledBefore, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.PartnerEvents.Where(row => row.State != PartnerEventState.Waiting && row.DueAt < settledBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
