using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>Mails go with their session; those that are settled go after a while. That one was sent stays in the session's record.</summary>
public sealed class MailRetention : IRetained
{
    private static readonly TimeSpan Settled = TimeSpan.FromDays(30);

    public async Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken)
    {
        await context.Mails.Where(mail => mail.SessionId != null && sessionIds.Contains(mail.SessionId.Value)).ExecuteDeleteAsync(cancellationToken);
        await context.MailLinks.Where(link => sessionIds.Contains(link.SessionId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A receipt that is on its way still has to arrive; what is settled is in the record.</summary>
    public Task EraseNeedlessAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        context.Mails.Where(mail => mail.SessionId != null && sessionIds.Contains(mail.SessionId.Value) && mail.State != MailState.Waiting)
            .ExecuteDeleteAsync(cancellationToken);

    public async Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now - Settled;
        await context.Mails.Where(mail => mail.State != MailState.Waiting && mail.CreatedAt < before && mail.DueAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
