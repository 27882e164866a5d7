using System.Security.Cryptography;
using System.Text;
using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A deployment for one class of tests: the tour changes what the sandbox's own investors hold, and lets the API fail.</summary>
public sealed class TourDeployment : IAsyncLifetime
{
    /// <summary>What opens the operator's page.</summary>
    internal const string OperatorKey = "the-key-of-the-operator-of-this-tour";

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
            ["Operations__Operators__0__Id"] = "ops-1",
            ["Operations__Operators__0__KeyHash"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(OperatorKey))),
        },
        await MailServer.StartAsync());
}
