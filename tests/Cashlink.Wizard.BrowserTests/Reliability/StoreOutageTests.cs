using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Embedding;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>The database dies under an open page, and comes back. Without PostgreSQL on the machine this fails and says so.</summary>
public sealed class StoreOutageTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string Frame = "cashlink-wizard iframe";

    [Fact]
    public async Task Store_AwayWhileTheWizardIsInAPortalsFrame_IsTold_AndThePageReturnsByItself()
    {
        var (postgres, wizard, portal, sandbox) = await BeginAsync();
        var person = await sandbox.NewInvestorAsync();
        var visit = await VisitAsync("en");
        visit.Expect(503);
        // The circuit of a page that is loaded anew, and the test's own Blazor, say that they were left.
        visit.ExpectLostServer();
        var investor = new Investor(visit, frame: visit.Page.FrameLocator(Frame));
        await visit.Page.GotoAsync(portal.Order("outage", async () => (await wizard.LaunchAsync(person, Deployment.Solarpark, "en")).LaunchUrl));
        await investor.IsAtAsync("units");

        // Clicked before the typing has paused.
        await investor.TypeUnitsAsync();
        await postgres.StopAsync();
        await investor.Continue.ClickAsync();
        await Expect(investor.In("[data-notice=problem]")).ToContainTextAsync("Your answer is still on this page");
        await Expect(investor.In("#units")).ToHaveValueAsync(investor.Units);

        await investor.In("body").EvaluateAsync("() => { location.reload(); }");
        await Expect(investor.In("main[data-door=unavailable]")).ToBeVisibleAsync();
        await Expect(investor.In("h1")).ToHaveTextAsync("We will be back for you in a moment");
        await Eventually.GetAsync(
            () => visit.Page.EvaluateAsync<string>("JSON.stringify(window.events.filter(told => told.type === 'error'))"),
            told => told.Contains("failure", StringComparison.Ordinal));

        await postgres.StartAgainAsync();
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
    }

    [Fact]
    public async Task Store_AwayWhileAStepIsLeft_GoesOnByItselfWhenItIsBack()
    {
        var (postgres, wizard, _, sandbox) = await BeginAsync();
        var investor = await EnterAsync(await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Solarpark, "de"), "de");
        await investor.TypeUnitsAsync();

        await postgres.StopAsync();
        await investor.Continue.ClickAsync();
        await Expect(investor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Der Dienst antwortet gerade nicht");
        await postgres.StartAgainAsync();

        await investor.IsAtAsync("self-disclosure");
        Assert.NotNull((await wizard.SessionAsync(investor.Session.SessionId)).InvitationId);
    }

    [Fact]
    public async Task Link_OpenedWhileTheStoreIsAway_IsEnteredWhenItIsBack()
    {
        var (postgres, wizard, _, sandbox) = await BeginAsync();
        var launched = await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Solarpark, "de");
        var visit = await VisitAsync("de", new BrowserNewContextOptions { ViewportSize = new() { Width = 320, Height = 640 } });
        visit.Expect(503);
        await postgres.StopAsync();
        await visit.Page.GotoAsync(launched.LaunchUrl);
        await Expect(visit.Page.Locator("main[data-door=unavailable] h1")).ToHaveTextAsync("Wir sind gleich wieder für Sie da");
        Assert.Empty(await AxeInspection.FindAsync(visit.Page));
        Assert.Empty(await ReflowInspection.FindAsync(visit.Page));
        await Expect(visit.Page.Locator("a[data-return]")).ToHaveAttributeAsync("href", new Uri(launched.LaunchUrl).AbsolutePath);

        await postgres.StartAgainAsync();
        await new Investor(visit, launched).IsAtAsync("units");
    }

    private async Task<(ThrowawayPostgres Postgres, WizardServer Wizard, HostPage Portal, SandboxServer Sandbox)> BeginAsync()
    {
        Assert.Null(ThrowawayPostgres.Obstacle);
        var sandbox = (await TestRun.SharedDeployment).Sandbox;
        var portal = HostPage.Start();
        var postgres = await ThrowawayPostgres.StartAsync();
        var wizard = EndsWithTheTest(await WizardServer.StartAsync(await TestRun.Published, sandbox, new Dictionary<string, string>
        {
            ["Store__ConnectionString"] = await postgres.CreateDatabaseAsync("wizard"),
            ["Partners__0__FrameOrigins__0"] = portal.Origin,
        }));
        EndsWithTheTest(postgres);
        EndsWithTheTest(portal);
        portal.Wizard = wizard.Address;
        return (postgres, wizard, portal, sandbox);
    }
}
