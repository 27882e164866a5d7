using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Brings the store to the current schema before the first request is answered. Several processes may start at once.</summary>
public sealed class StorePreparation(
    IDbContextFactory<WizardDbContext> contexts, LeaseStore leases, StoreFiles files, IKeyPlace place, IKeyManager keys, IOptions<KeyManagementOptions> keyOptions)
{
    private const long MigrationLock = 0x57495A415244; // "WIZARD"

    /// <exception cref="NewerStoreException">A newer program has changed the schema; nothing was done.</exception>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        files.Restrict();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (context.Database.IsSqlite())
            await PrepareSqliteAsync(context, cancellationToken);
        else
            await PreparePostgresAsync(context, cancellationToken);
    }

    /// <summary>Nodes that start at once wait for each other; the lock goes with the connection, also when its process is killed.</summary>
    private async Task PreparePostgresAsync(WizardDbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancellationToken);
        try
        {
            await RefuseNewerAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
            MakeFirstKey();
        }
        finally
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
            await context.Database.CloseConnectionAsync();
        }
    }

    private static async Task RefuseNewerAsync(WizardDbContext context, CancellationToken cancellationToken)
    {
        var unknown = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(context.Database.GetMigrations()).ToList();
        if (unknown.Count > 0)
            throw new NewerStoreException(unknown);
    }

    /// <summary>
    /// Nodes that start at once on an empty database would each make a key of their own, and a node looks for keys that it does not
    /// know for the first two minutes only: later it could not read what another has stored.
    /// </summary>
    private void MakeFirstKey()
    {
        if (place.Read().Count > 0)
            return;
        // Data Protection goes by the system's clock and by no other.
        var now = TimeProvider.System.GetUtcNow();
        keys.CreateNewKey(now, now + keyOptions.Value.NewKeyLifetime);
    }

    /// <summary>
    /// A SQLite file belongs to one process. The lock that migrations take in it outlives a process that is killed while it holds
    /// it, so it is taken only when there is something to migrate, and one that was left behind is removed.
    /// </summary>
    private async Task PrepareSqliteAsync(WizardDbContext context, CancellationToken cancellationToken)
    {
        await RefuseNewerAsync(context, cancellationToken);
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
