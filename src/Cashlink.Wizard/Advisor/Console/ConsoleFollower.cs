using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>Takes the advisors' lists along with each session that is saved.</summary>
public sealed class ConsoleFollower : ISessionFollower
{
    public async Task FollowAsync(WizardDbContext context, WizardSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Without a meeting no advisor has ever come, and there is nothing to look for.
        if (session.Meeting is null)
            return;
        foreach (var entry in await context.ConsoleEntries.Where(row => row.SessionId == session.Id).ToListAsync(cancellationToken))
            entry.Follow(session, now);
    }
}
