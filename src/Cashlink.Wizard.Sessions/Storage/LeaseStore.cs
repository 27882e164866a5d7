using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// Who may work on a session's calls. A lease ends by itself shortly after its owner has died, so another process can take the
/// calls up. If an owner only stalls and two work at once for a moment, the calls' idempotency keys keep them harmless.
/// </summary>
public sealed class LeaseStore(IDbContextFactory<WizardDbContext> contexts, TimeProvider clock)
{
    /// <summary>How long a lease holds without renewal.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(6);

    /// <summary>Takes or renews the lease.</summary>
    /// <returns>False when somebody else holds it.</returns>
    public async Task<bool> TryTakeAsync(Guid sessionId, Guid owner, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var until = now + Duration;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Leases
            .Where(lease => lease.SessionId == sessionId && (lease.Owner == null || lease.Owner == owner || lease.Until < now))
            .ExecuteUpdateAsync(
                lease => lease.SetProperty(row => row.Owner, owner).SetProperty(row => row.Until, until), cancellationToken) == 1;
    }

    /// <summary>Gives the lease up.</summary>
    public async Task ReleaseAsync(Guid sessionId, Guid owner)
    {
        await using var context = await contexts.CreateDbContextAsync();
        await context.Leases.Where(lease => lease.SessionId == sessionId && lease.Owner == owner)
            .ExecuteUpdateAsync(lease => lease.SetProperty(row => row.Owner, (Guid?)null));
    }

    /// <summary>Frees all leases; for a store that only this process uses, at its start.</summary>
    public async Task ReleaseAllAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Leases.Where(lease => lease.Owner != null)
            .ExecuteUpdateAsync(lease => lease.SetProperty(row => row.Owner, (Guid?)null), cancellationToken);
    }
}
