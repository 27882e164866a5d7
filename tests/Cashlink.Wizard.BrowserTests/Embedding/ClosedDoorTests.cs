using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>Links and admissions that open nothing any more, and ways out of the frame.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class ClosedDoorTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    [Fact]
    public async Task UsedLink_InAFrame_IsTold_AndANewOneGoesOn()
    {
        var order = await Stage.NewOrderAsync();
        var used = await order();
        // What the form of the link's page does.
        (await Stage.Deployment.Wizard.Http.PostAsync(new Uri(used), content: null)).Dispose();
        var visit = await StrictVisitAsync();
        visit.Expect(403);
        var investor = new Investor(visit, frame: visit.Page.FrameLocator(Frame));
        // The page has the used link however often a browser fetches it; only a renewal has another.
        await visit.Page.GotoAsync(Stage.Portal.Order("used", order, first: () => Task.FromResult(used)), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });

        var expired = await IsToldAsync(visit.Page, "expired");
        await investor.IsAtAsync("units");
        await IsToldAsync(visit.Page, "step");

        Assert.Equal("link-spent", expired.Text("reason"));
        Assert.Equal(["expired", "ready", "step"], (await EventsAsync(visit.Page)).Where(told => told.Type is not ("resize" or "error")).Select(told => told.Type)
            .SkipWhile(type => type == "ready").ToList());
    }

    [Fact]
    public async Task Frame_ThatTheBrowserNeverCallsLoaded_IsHeardAllTheSame()
    {
        var order = await Stage.NewOrderAsync();
        var used = await order();
        (await Stage.Deployment.Wizard.Http.PostAsync(new Uri(used), content: null)).Dispose();
        var visit = await StrictVisitAsync();
        visit.Expect(403);
        // Needed by nobody who looks at the page, and waited for by the browser before it calls the page loaded.
        await visit.Context.RouteAsync("**/css/print.css*", _ => Task.CompletedTask);
        await visit.Page.GotoAsync(
            Stage.Portal.Order("unloaded", () => Task.FromResult(used), renews: false), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });

        Assert.Equal("link-spent", (await IsToldAsync(visit.Page, "expired")).Text("reason"));
        Assert.Equal("interactive", await visit.Page.Frames[1].EvaluateAsync<string>("document.readyState"));
    }

    [Fact]
    public async Task Link_OfAnElementThatWasInThePageFirst_IsUsedOnce()
    {
        var visit = await StrictVisitAsync();
        var uses = new System.Collections.Concurrent.ConcurrentQueue<string>();
        visit.Context.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.Url.Contains("/launch/", StringComparison.Ordinal))
                uses.Enqueue(request.Url);
        };
        await visit.Page.GotoAsync(Stage.Portal.Order("once", await Stage.NewOrderAsync()));
        await IsToldAsync(visit.Page, "ready");

        Assert.Single(uses);
    }

    [Fact]
    public async Task LostAdmission_InAFrame_IsTold_AndANewLinkGoesOnAtTheStep()
    {
        var investor = await OpenAsync(Stage.Portal.Order("lost", await Stage.NewOrderAsync()));
        investor.Visit.Expect(403);
        await investor.IsAtAsync("units");
        await investor.GoToAsync("survey");

        await investor.Visit.Context.ClearCookiesAsync();
        await investor.In("body").EvaluateAsync("() => { location.reload(); }");

        Assert.Equal("not-admitted", (await IsToldAsync(investor.Page, "expired")).Text("reason"));
        await Eventually.GetAsync(() => EventsAsync(investor.Page), events => events.SkipWhile(told => told.Type != "expired").Any(told => told.Type == "step"));
        await investor.IsAtAsync("survey");
    }

    [Fact]
    public async Task PageClosedForIdleness_InAFrame_SaysThatReason()
    {
        var investor = await OpenAsync(Stage.Portal.Order("idle", await Stage.NewOrderAsync(), renews: false));
        investor.Visit.Expect(403);
        await investor.IsAtAsync("units");

        await investor.Visit.Context.ClearCookiesAsync();
        await investor.In("body").EvaluateAsync("() => { location.assign(location.pathname.replace(/\\/units$/, '') + '?closed=idle'); }");

        Assert.Equal("idle", (await IsToldAsync(investor.Page, "expired")).Text("reason"));
        await FitsAsync(investor);
    }

    [Fact]
    public async Task Browser_ThatKeepsNoCookies_IsToldSo()
    {
        // A real browser's own setting 'block all cookies', which only a profile on disk can have.
        var profile = Directory.CreateDirectory(Path.Combine(Repository.NewTemporaryFolder(), "Default"));
        await File.WriteAllTextAsync(Path.Combine(profile.FullName, "Preferences"), """{"profile":{"default_content_setting_values":{"cookies":2}}}""");
        var chromium = EndsWithTheTest(await Chromium.StartWithProfileAsync(profile.Parent!.FullName, "en-GB"));
        var page = await chromium.Context.NewPageAsync();
        await page.GotoAsync(Stage.Portal.Order("refused", await Stage.NewOrderAsync(), renews: false), new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });

        Assert.Equal("cookies", (await IsToldAsync(page, "error")).Text("code"));
        await Expect(page.FrameLocator(Frame).Locator("main")).ToContainTextAsync("does not allow cookies");
        Assert.DoesNotContain(await EventsAsync(page), told => told.Type == "expired");
    }

    [Fact]
    public async Task WayBackToThePortal_Pressed_LeavesTheFrameAndOpensThePortal()
    {
        var home = Stage.Portal.Page("home", () => Task.FromResult("<!doctype html><html lang=\"en\"><title>Home</title><h1>Home</h1>"));
        var investor = await Stage.Deployment.Sandbox.NewInvestorAsync();
        var embedded = await OpenAsync(Stage.Portal.Order("back", async () => (await Stage.LaunchAsync(investor, "en", home)).LaunchUrl));
        await embedded.IsAtAsync("units");
        await embedded.GoToAsync("status");

        await embedded.In("a[target='_top']").ClickAsync();

        await embedded.Page.WaitForURLAsync(home);
        await Expect(embedded.Page.Locator("h1")).ToHaveTextAsync("Home");
    }

    [Fact]
    public async Task Imprint_Pressed_OpensInATabOfItsOwn()
    {
        var investor = await OpenAsync(Stage.Portal.Order("imprint", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");

        var tab = await investor.Page.RunAndWaitForPopupAsync(() => investor.In("[data-part=footer] a").First.ClickAsync());

        await tab.WaitForLoadStateAsync();
        Assert.StartsWith(Stage.Deployment.Sandbox.Address, tab.Url, StringComparison.Ordinal);
        await Expect(investor.In("main[data-step='units']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Theme_OfThePartner_IsInTheFrame()
    {
        var investor = await OpenAsync(Stage.Portal.Order("theme", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");

        Assert.Equal("rgb(122, 31, 61)", await investor.Continue.EvaluateAsync<string>("button => getComputedStyle(button).backgroundColor"));
    }
}
