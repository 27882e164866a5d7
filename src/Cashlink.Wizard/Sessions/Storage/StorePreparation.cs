using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Brings the store to the current schema before the first request is answered. Several processes may start at once.</summary>
public sealed class StorePreparation(IDbContextFactory<WizardDbContext> contexts, LeaseStore leases)
{
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.IsSqlite())
            await PrepareSqliteAsync(context, cancellationToken);
        else
            await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// A SQLite file belongs to one process. The lock that migrations take in it outlives a process that is killed while it holds
    /// it, so it is taken only when there is something to migrate, and one that was left behind is removed.
    /// </summary>
    private async Task PrepareSqliteAsync(WizardDbContext context, CancellationToken cancellationToken)
    {
        if (Path.GetDirectoryName(context.Database.GetDbConnection().DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        // A reader never waits for a writer.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        await leases.ReleaseAllAsync(cancellationToken);
    }
}
