using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Notices;

/// <summary>A withdrawal that was received through the public entry.</summary>
/// <param name="Id">Its id.</param>
/// <param name="State">How far it is.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="SessionId">The session that it fits.</param>
/// <param name="Notice">What was declared.</param>
public sealed record ReceivedNotice(Guid Id, NoticeState State, DateTimeOffset ReceivedAt, Guid? SessionId, WithdrawalNotice Notice);

/// <summary>The withdrawals through the public entry: taken in any case, looked up afterwards.</summary>
public sealed class NoticeStore(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, IIdentifiers identifiers, MailOutbox outbox, IOptions<MailSettings> mail,
    TimeProvider clock)
{
    private TaskCompletionSource _wakeup = NewWakeup();

    /// <summary>Takes a declaration, with its receipt in the same transaction.</summary>
    public async Task<ReceivedNotice> TakeAsync(WithdrawalNotice notice, CancellationToken cancellationToken = default)
    {
        // To the second, as the receipt says it.
        var now = DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
        var row = new NoticeRow { Id = identifiers.NewId(), ReceivedAt = now, DueAt = now };
        row.Content = protector.Protect(notice, row.Place);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Notices.Add(row);
        if (mail.Value.IsOn)
            outbox.Add(context, MailKind.NoticeReceived, null, new MailContent(notice.Email, NoticeId: row.Id), now, now);
        await context.SaveChangesAsync(cancellationToken);
        outbox.Wake();
        Interlocked.Exchange(ref _wakeup, NewWakeup()).TrySetResult();
        return new ReceivedNotice(row.Id, row.State, now, null, notice);
    }

    /// <summary>The declaration with this id; null when there is none.</summary>
    public async Task<ReceivedNotice?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Notices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? Open(row) : null;
    }

    /// <summary>The declarations that somebody has to look at, the oldest first: time runs for them.</summary>
    public async Task<IReadOnlyList<ReceivedNotice>> ForPeopleAsync(int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Notices.AsNoTracking().Where(row => row.State == NoticeState.NeedsPeople).OrderBy(row => row.ReceivedAt).Take(most)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(Open)];
    }

    /// <summary>People have looked at it.</summary>
    /// <returns>False when it does not wait for people.</returns>
    public async Task<bool> SettleAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Notices.Where(row => row.Id == id && row.State == NoticeState.NeedsPeople)
            .ExecuteUpdateAsync(row => row.SetProperty(settled => settled.State, NoticeState.Settled), cancellationToken) == 1;
    }

    /// <summary>The declarations that are to be looked up now, the oldest first.</summary>
    public async Task<IReadOnlyList<ReceivedNotice>> DueAsync(int most, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Notices.AsNoTracking().Where(row => row.State == NoticeState.Received && row.DueAt <= now)
            .OrderBy(row => row.DueAt).Take(most).ToListAsync(cancellationToken);
        return [.. rows.Select(Open)];
    }

    /// <summary>Takes a declaration to look it up. Of several processes exactly one gets it, until <paramref name="until"/>.</summary>
    public async Task<bool> TryClaimAsync(Guid id, DateTimeOffset until, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Notices.Where(row => row.Id == id && row.State == NoticeState.Received && row.DueAt <= now)
            .ExecuteUpdateAsync(row => row.SetProperty(claimed => claimed.DueAt, until), cancellationToken) == 1;
    }

    /// <summary>Notes what came of looking it up.</summary>
    public async Task NoteAsync(Guid id, NoticeState state, Guid? sessionId, DateTimeOffset dueAt)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.Notices.Where(row => row.Id == id).ExecuteUpdateAsync(
            row => row.SetProperty(noted => noted.State, state).SetProperty(noted => noted.SessionId, sessionId).SetProperty(noted => noted.DueAt, dueAt));
    }

    /// <summary>Ends when this process has taken a declaration since the call.</summary>
    public Task NextAsync() => Volatile.Read(ref _wakeup).Task;

    private ReceivedNotice Open(NoticeRow row) => new(row.Id, row.State, row.ReceivedAt, row.SessionId, protector.Unprotect<WithdrawalNotice>(row.Content, row.Place));

    private static TaskCompletionSource NewWakeup() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
