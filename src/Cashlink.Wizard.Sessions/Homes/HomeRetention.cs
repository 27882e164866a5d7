using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>Links and admissions go a day after their end, and a home page with the last way into it.</summary>
public sealed class HomeRetention : IRetained
{
    private static readonly TimeSpan SpentLinks = TimeSpan.FromDays(1);

    public async Task EraseOldAsync(WizardDbContext context, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var spentBefore = now - SpentLinks;
        await context.HomeLinks.Where(link => link.ExpiresAt < spentBefore).ExecuteDeleteAsync(cancellationToken);
        await context.HomeAccesses.Where(access => access.ExpiresAt < spentBefore).ExecuteDeleteAsync(cancellationToken);
        var (links, accesses) = (context.HomeLinks, context.HomeAccesses);
        await context.Homes
            .Where(home => !links.Any(link => link.HomeId == home.Id) && !accesses.Any(access => access.HomeId == home.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
