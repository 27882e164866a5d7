using Cashlink.Api;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>
/// Writes the mails of a session in the transaction of the change that they tell of: there is no change without its mail and no mail
/// without its change (docs/decisions/033-mails.md).
/// </summary>
public sealed class MailOutbox(ContentProtector protector, IIdentifiers identifiers, IOptions<MailSettings> settings) : ISessionFollower
{
    private TaskCompletionSource _wakeup = NewWakeup();

    /// <inheritdoc/>
    public async Task FollowAsync(WizardDbContext context, WizardSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!settings.Value.IsOn || session.LastStored is not { } before)
            return;
        if (before.Mail?.Token != session.Mail?.Token)
            await ChangeLinkAsync(context, session, cancellationToken);
        foreach (var (kind, content, dueAt) in DueMails(before, session, now))
        {
            // A status may come twice; its mail does not.
            if (IsOnce(kind) && await context.Mails.AnyAsync(row => row.SessionId == session.Id && row.Kind == kind && row.State != MailState.Dropped, cancellationToken))
                continue;
            Add(context, kind, session.Id, content, now, dueAt);
        }
    }

    /// <inheritdoc/>
    public void Committed(WizardSession session) => Wake();

    /// <summary>Adds a mail to what is about to be saved.</summary>
    public void Add(WizardDbContext context, MailKind kind, Guid? sessionId, MailContent content, DateTimeOffset now, DateTimeOffset dueAt)
    {
        var row = new MailRow { Id = identifiers.NewId(), SessionId = sessionId, Kind = kind, CreatedAt = now, DueAt = dueAt };
        row.Content = protector.Protect(content, row.Place);
        context.Mails.Add(row);
    }

    /// <summary>Something was written: it need not wait for the next look.</summary>
    public void Wake() => Interlocked.Exchange(ref _wakeup, NewWakeup()).TrySetResult();

    /// <summary>Ends when this process has written something since the call.</summary>
    public Task NextAsync() => Volatile.Read(ref _wakeup).Task;

    /// <summary>The mails that this change is to be told by. The receipt of a withdrawal alone does not wait for the address to be confirmed.</summary>
    private IEnumerable<(MailKind Kind, MailContent Content, DateTimeOffset DueAt)> DueMails(SessionStanding before, WizardSession session, DateTimeOffset now)
    {
        if (session.Withdrawal is { } declared && !before.IsWithdrawn)
        {
            foreach (var to in new[] { declared.ReceiptTo, session.Mail?.Address }.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase))
                yield return (MailKind.Withdrawn, new MailContent(to), now);
        }
        if (session.Mail is not { } contact)
            yield break;
        var content = new MailContent(contact.Address, contact.Token);
        if (contact.ConfirmedAt is null)
        {
            if (before.Mail?.Token != contact.Token)
                yield return (MailKind.Confirm, content, now);
            yield break;
        }
        var isNew = before.Mail?.Token != contact.Token || before.Mail.ConfirmedAt is null;
        if (session.InvestmentId is not null && (isNew || before.InvestmentId is null))
        {
            yield return (MailKind.Received, content, now);
            if (session.Phase == SessionPhase.Signed)
                yield return (MailKind.WalletNeeded, content, now + settings.Value.WalletReminderAfter);
        }
        // What has happened before the address was known stands on the page that it was given on.
        if (session.Withdrawal is not null || session.Investment?.Status is not { } status || status == before.Status)
            yield break;
        if (status == InvestmentStatus.Accepted)
            yield return (MailKind.Accepted, content, now);
        else if (status == InvestmentStatus.PaymentMissing)
            yield return (MailKind.PaymentMissing, content, now);
    }

    /// <summary>The links of mails to an address that is no longer wanted lead nowhere.</summary>
    private static async Task ChangeLinkAsync(WizardDbContext context, WizardSession session, CancellationToken cancellationToken)
    {
        context.MailLinks.RemoveRange(await context.MailLinks.Where(row => row.SessionId == session.Id).ToListAsync(cancellationToken));
        if (session.Mail is { } contact)
            context.MailLinks.Add(new MailLinkRow { TokenHash = SecretHash.Of(contact.Token), SessionId = session.Id });
    }

    private static bool IsOnce(MailKind kind) => kind is MailKind.Accepted or MailKind.PaymentMissing or MailKind.WalletNeeded;

    private static TaskCompletionSource NewWakeup() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
