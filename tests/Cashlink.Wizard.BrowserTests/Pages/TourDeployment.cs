using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A deployment for one class of tests: the tour changes what the sandbox's own investors hold, and lets the API fail.</summary>
public sealed class TourDeployment : IAsyncLifetime
{
    private Deployment? _deployment;

    internal Deployment Deployment => _deployment!;

    public async ValueTask InitializeAsync() => _deployment = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
    }

    /// <summary>The wizard's client does not repeat by itself, so that an outage is shown at once.</summary>
    internal static async Task<Deployment> StartAsync() => await TestRun.NewDeploymentAsync(
        costsDocumentDelay: 100,
        new Dictionary<string, string>
        {
            ["Cashlink__MaxRetries"] = "0",
            ["Cashlink__BreakerMinimumThroughput"] = "1000",
        },
        await MailServer.StartAsync());
}
