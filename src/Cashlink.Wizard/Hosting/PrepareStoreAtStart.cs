using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cashlink.Wizard.Hosting;

/// <summary>Brings the store up to date before the server takes requests.</summary>
public sealed class PrepareStoreAtStart(StorePreparation preparation) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => preparation.RunAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The wizard is ready when it can read its store. Cashlink may be away: sessions wait for it.</summary>
public sealed class StoreHealth(IDbContextFactory<WizardDbContext> contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var store = await contexts.CreateDbContextAsync(cancellationToken);
        return await store.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
