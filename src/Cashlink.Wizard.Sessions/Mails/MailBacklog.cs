using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>Mails that should have gone out. One whose time has not come does not wait, and has not waited before it.</summary>
public sealed class MailBacklog(IDbContextFactory<WizardDbContext> contexts, IOptions<MailSettings> settings, TimeProvider clock) : IBacklog
{
    public string Name => "mails";

    public async Task<BacklogState> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var waiting = context.Mails.Where(row => row.State == MailState.Waiting && (row.DueAt <= now || row.Attempts > 0));
        var oldest = await waiting.Where(row => row.Kind != MailKind.WalletNeeded).MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken);
        var reminder = await waiting.Where(row => row.Kind == MailKind.WalletNeeded).MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken)
            + settings.Value.WalletReminderAfter;
        return new BacklogState(
            await waiting.CountAsync(cancellationToken), oldest is null || reminder < oldest ? reminder : oldest,
            await context.Mails.CountAsync(row => row.State == MailState.Refused || row.State == MailState.GivenUp, cancellationToken));
    }
}
