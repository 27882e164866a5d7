using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The console's part of what is erased: the lists' rows go with their sessions, links and admissions a day after their end.</summary>
public sealed class ConsoleRetention : IRetained
{
    private static readonly TimeSpan SpentLinks = TimeSpan.FromDays(1);

    public async Task EraseSessionsAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken)
    {
        await context.ConsoleEntries.Where(entry => sessionIds.Contains(entry.SessionId)).ExecuteDeleteAsync(cancellationToken);
        await context.ConsoleWords.Where(word => sessionIds.Contains(word.SessionId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>A list is for the advisor's convenience.</summary>
    public Task EraseNeedlessAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, CancellationToken cancellationToken) =>
        EraseSessionsAsync(context, sessionIds, cancellationToken);

    public async Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var spentBefore = now - SpentLinks;
        await context.AdvisorLinks.Where(link => link.ExpiresAt < spentBefore).ExecuteDeleteAsync(cancellationToken);
        await context.AdvisorAccesses.Where(access => access.ExpiresAt < spentBefore).ExecuteDeleteAsync(cancellationToken);
    }
}
