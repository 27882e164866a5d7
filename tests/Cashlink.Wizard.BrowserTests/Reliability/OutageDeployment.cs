using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>A deployment for the tests that let the API fail, one after the other. The wizard's client does not repeat by itself.</summary>
public sealed class OutageDeployment : IAsyncLifetime
{
    private Deployment? _deployment;

    internal Deployment Deployment => _deployment!;

    public async ValueTask InitializeAsync() => _deployment = await TestRun.NewDeploymentAsync(costsDocumentDelay: 100, new Dictionary<string, string>
    {
        ["Cashlink__MaxRetries"] = "0",
        ["Cashlink__BreakerMinimumThroughput"] = "1000",
        ["Recovery__Interval"] = "00:00:01",
    });

    public async ValueTask DisposeAsync()
    {
        if (_deployment is not null)
            await _deployment.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class OutageGroup : ICollectionFixture<OutageDeployment>
{
    public const string Name = "Outage";
}
