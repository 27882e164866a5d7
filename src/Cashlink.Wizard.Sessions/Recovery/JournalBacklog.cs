using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Recovery;

/// <summary>Calls whose outcome is not known: what an investor has done and Cashlink does not have yet.</summary>
public sealed class JournalBacklog(IDbContextFactory<WizardDbContext> contexts) : IBacklog
{
    public string Name => "calls";

    public async Task<BacklogState> LookAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var open = context.Journal.Where(row => row.State == JournalState.Open);
        // What Cashlink refuses is an answer, which the investor sees; nothing here is given up.
        return new BacklogState(await open.CountAsync(cancellationToken), await open.MinAsync(row => (DateTimeOffset?)row.CreatedAt, cancellationToken), Failed: 0);
    }
}
