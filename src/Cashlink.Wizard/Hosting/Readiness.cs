using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cashlink.Wizard.Hosting;

/// <summary>The wizard is ready when it can read its store and is not about to end. Cashlink may be away: sessions wait for it.</summary>
public sealed class Readiness(IDbContextFactory<WizardDbContext> contexts, IHostLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (lifetime is DrainingLifetime { IsDraining: true })
            return HealthCheckResult.Unhealthy("draining");
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        return await store.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
