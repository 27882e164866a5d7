using Cashlink.Wizard.BrowserTests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>The home page inside of a portal's page.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class EmbeddedHomeTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    [Fact]
    public async Task Home_InAFrameOfAnotherSite_OpensASubscriptionAndIsComeBackTo()
    {
        var investor = await Stage.Deployment.Sandbox.NewInvestorAsync();
        await Stage.LaunchAsync(investor);
        var visit = await StrictVisitAsync();
        var framed = new Investor(visit, frame: visit.Page.FrameLocator(Frame));
        await visit.Page.GotoAsync(Stage.Portal.Order("home", () => Stage.Deployment.Wizard.LaunchHomeAsync(investor, "en")));

        await Expect(framed.In("main[data-home]")).ToBeVisibleAsync();
        await FitsAsync(framed);
        var ready = await IsToldAsync(visit.Page, "ready");
        Assert.Equal("en", ready.Text("language"));
        Assert.DoesNotContain(await EventsAsync(visit.Page), told => told.Type is "step" or "completed" or "expired" or "error");

        await framed.In("[data-action='continue']").ClickAsync();
        await framed.IsAtAsync("units");
        Assert.Equal("units", (await IsToldAsync(visit.Page, "step")).Text("step"));
        await framed.In("[data-action='home']").ClickAsync();
        await Expect(framed.In("main[data-home]")).ToBeVisibleAsync();
        await FitsAsync(framed);
    }

    [Fact]
    public async Task Home_WhoseLinkIsSpent_TellsThatItIsExpired()
    {
        var investor = await Stage.Deployment.Sandbox.NewInvestorAsync();
        var link = await Stage.Deployment.Wizard.LaunchHomeAsync(investor, "en");
        var first = await VisitAsync("en");
        await first.Page.GotoAsync(link);
        await Expect(first.Page.Locator("main[data-home]")).ToBeVisibleAsync();
        var visit = await StrictVisitAsync();
        visit.Expect(403);
        var framed = new Investor(visit, frame: visit.Page.FrameLocator(Frame));
        await visit.Page.GotoAsync(Stage.Portal.Order("home-spent", () => Task.FromResult(link), renews: false));

        await Expect(framed.In("main[data-door='link-spent']")).ToBeVisibleAsync();
        Assert.Equal("link-spent", (await IsToldAsync(visit.Page, "expired")).Text("reason"));
    }
}
