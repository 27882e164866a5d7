using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>A test with browsers. At its end they are closed, and each must have been free of errors.</summary>
public abstract class BrowserTest(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly List<Visit> _visits = [];
    private readonly List<IAsyncDisposable> _servers = [];

    static BrowserTest() => Assertions.SetDefaultExpectTimeout(45_000);

    protected ITestOutputHelper Output => output;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in _visits)
            await visit.DisposeAsync();
        foreach (var server in _servers)
            await server.DisposeAsync();
        None(_visits.SelectMany(visit => visit.Problems));
    }

    /// <summary>Nothing was found; what was found all the same is shown to the last word.</summary>
    private protected static void None(IEnumerable<string> found)
    {
        var text = string.Join('\n', found);
        Assert.True(text.Length == 0, text);
    }

    private protected Task<Visit> VisitAsync(string language, BrowserNewContextOptions? options = null) =>
        VisitAsync(TestRun.Browser, language, options);

    private protected async Task<Visit> VisitAsync(Task<IBrowser> browser, string language, BrowserNewContextOptions? options = null)
    {
        var visit = await Visit.BeginAsync(await browser, language, options);
        _visits.Add(visit);
        return visit;
    }

    /// <summary>A deployment that no other test uses.</summary>
    private protected async Task<Deployment> OwnDeploymentAsync() => EndsWithTheTest(await TestRun.NewDeploymentAsync(costsDocumentDelay: 1500));

    /// <summary>A server that is ended after the browsers, which would tell of a lost connection otherwise.</summary>
    private protected T EndsWithTheTest<T>(T server)
        where T : IAsyncDisposable
    {
        _servers.Add(server);
        return server;
    }

    /// <summary>A session on the shared deployment for an investor whom no other test knows.</summary>
    private protected static async Task<Launched> LaunchAsync(string language, int wallets = 1, Guid? campaign = null)
    {
        var deployment = await TestRun.SharedDeployment;
        var investor = await deployment.Sandbox.NewInvestorAsync(wallets);
        return await deployment.Wizard.LaunchAsync(investor, campaign ?? Deployment.Solarpark, language);
    }

    /// <summary>A visit that has opened a session of its own and stands on the units page.</summary>
    private protected async Task<Investor> EnterAsync(string language, int wallets = 1, BrowserNewContextOptions? options = null) =>
        await EnterAsync(await LaunchAsync(language, wallets), language, options);

    /// <summary>A visit that has opened a session and stands on the units page.</summary>
    private protected async Task<Investor> EnterAsync(Launched launched, string language, BrowserNewContextOptions? options = null)
    {
        var investor = new Investor(await VisitAsync(language, options), launched);
        await investor.Page.GotoAsync(launched.LaunchUrl);
        await investor.IsAtAsync("units");
        return investor;
    }
}
