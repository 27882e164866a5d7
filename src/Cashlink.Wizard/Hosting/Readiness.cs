using Cashlink.Wizard.Sessions.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// The wizard is ready when it can read and write its store, can read its keys, and is not about to end. Cashlink may be away: sessions wait
/// for it.
/// </summary>
public sealed class Readiness(StoreHealth store, IHostLifetime lifetime) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        lifetime is not DrainingLifetime { IsDraining: true } && await store.IsUsableAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
