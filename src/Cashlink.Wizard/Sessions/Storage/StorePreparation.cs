using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Brings the store to the current schema before the first request is answered.</summary>
public sealed class StorePreparation(IDbContextFactory<WizardDbContext> contexts)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
        // A reader never waits for a writer, and a writer is durable at commit.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
    }
}
