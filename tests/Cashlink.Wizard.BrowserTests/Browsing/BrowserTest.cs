using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>A test with browsers. At its end they are closed, and each must have been free of errors.</summary>
public abstract class BrowserTest(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>How long the clean-up of one thing may take.</summary>
    private static readonly TimeSpan CleanUp = TimeSpan.FromSeconds(60);

    private readonly List<Visit> _visits = [];
    private readonly Dictionary<Browsers, Chromium> _borrowed = [];
    private readonly List<IAsyncDisposable> _servers = [];
    private TestLimit? _limit;

    static BrowserTest() => Assertions.SetDefaultExpectTimeout(45_000);

    protected ITestOutputHelper Output => output;

    /// <summary>How long a test of this class may take. Each wait has a limit of its own, which is far shorter.</summary>
    protected virtual TimeSpan Limit => TimeSpan.FromMinutes(5);

    public ValueTask InitializeAsync()
    {
        _limit = new TestLimit(Limit);
        return ValueTask.CompletedTask;
    }


    public async ValueTask DisposeAsync()
    {
        var faults = new List<string>();
        foreach (var visit in _visits)
            await TidyAsync(visit, faults);
        foreach (var (browsers, chromium) in _borrowed)
        {
            if (chromium.IsUsable)
                browsers.GiveBack(chromium);
            else
                await TidyAsync(chromium, faults);
        }
        foreach (var server in _servers)
            await TidyAsync(server, faults);
        await _limit!.DisposeAsync();
        None([.. _limit.Fault is { } fault ? [fault] : Array.Empty<string>(), .. faults, .. _visits.SelectMany(visit => visit.Problems)]);
    }

    /// <summary>Nothing was found; what was found all the same is shown to the last word.</summary>
    private protected static void None(IEnumerable<string> found)
    {
        var text = string.Join('\n', found);
        Assert.True(text.Length == 0, text);
    }

    private protected Task<Visit> VisitAsync(string language, BrowserNewContextOptions? options = null) =>
        VisitAsync(Browsers.Usual, language, options);

    private protected async Task<Visit> VisitAsync(Browsers browsers, string language, BrowserNewContextOptions? options = null)
    {
        if (!_borrowed.TryGetValue(browsers, out var chromium))
        {
            _borrowed[browsers] = chromium = await browsers.BorrowAsync();
            _limit!.Watch(chromium);
        }
        var visit = await Visit.BeginAsync(chromium, language, options);
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
        if (server is Chromium chromium)
            _limit!.Watch(chromium);
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

    /// <summary>Ends something within a limit; what goes wrong with it is a fault of the test, and the rest is ended all the same.</summary>
    private static async Task TidyAsync(IAsyncDisposable what, List<string> faults)
    {
        try
        {
            await what.DisposeAsync().AsTask().WaitAsync(CleanUp);
        }
        catch (Exception failure)
        {
            faults.Add($"{what.GetType().Name} was not ended: {failure.Message}");
        }
    }
}
