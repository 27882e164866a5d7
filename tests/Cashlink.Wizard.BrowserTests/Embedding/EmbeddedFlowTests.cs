using Cashlink.Wizard.BrowserTests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>The way through, inside of a portal's page.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class EmbeddedFlowTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    private static readonly string[] Steps = ["units", "self-disclosure", "survey", "signing", "wallet", "status"];

    [Fact]
    public async Task Browser_OfTheseTests_KeepsNoCookieOfAnotherSiteInAFrame()
    {
        // Without this the tests would prove nothing: an ordinary cookie of the wizard's site does not survive in the frame.
        var visit = await StrictVisitAsync();
        var address = Stage.Portal.Page("cookies", () => Task.FromResult($"""
            <!doctype html><html lang="en"><title>Portal</title><iframe src="{Stage.Deployment.Wizard.Address}/probe" title="Probe"></iframe>
            """));
        await visit.Context.RouteAsync("**/probe", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string> { ["Content-Type"] = "text/html", ["Set-Cookie"] = "plain=1; Secure; SameSite=None" },
            Body = "<!doctype html><title>Probe</title><p>Probe</p>",
        }));

        await visit.Page.GotoAsync(address);
        await Expect(visit.Page.FrameLocator("iframe").Locator("p")).ToBeVisibleAsync();
        var frame = visit.Page.Frames[1];
        await frame.EvaluateAsync("document.cookie = 'plain=1; Secure; SameSite=None'");
        await frame.EvaluateAsync("document.cookie = 'apart=1; Secure; SameSite=None; Partitioned'");

        Assert.Equal("apart=1", await frame.EvaluateAsync<string>("document.cookie"));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task WholeFlow_InAFrameOfAnotherSite_EndsCompletedAndTellsEachStep(string language)
    {
        var order = await Stage.NewOrderAsync(language);
        var investor = await OpenAsync(Stage.Portal.Order($"flow-{language}", order, language: language), language);

        await investor.IsAtAsync("units");
        await Expect(investor.In("html")).ToHaveAttributeAsync("lang", language);
        await FitsAsync(investor);
        await investor.GoToAsync("signing");
        await FitsAsync(investor);
        await investor.GoOnFromSigningAsync();
        var completed = await IsToldAsync(investor.Page, "completed");
        await FitsAsync(investor);

        var events = await EventsAsync(investor.Page);
        Assert.Equal("ready", events[0].Type);
        Assert.Equal(language, events[0].Text("language"));
        Assert.Single(events, told => told.Type == "ready");
        Assert.Equal(Steps, events.Where(told => told.Type == "step").Select(told => told.Text("step")));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], events.Where(told => told.Type == "step").Select(told => told.Text("number")));
        Assert.All(events.Where(told => told.Type == "step"), told => Assert.Equal("6", told.Text("count")));
        Assert.Equal("REVIEW_PENDING", completed.Text("status"));
        Assert.Single(events, told => told.Type == "completed");
        Assert.Contains(events, told => told.Type == "resize");
        Assert.DoesNotContain(events, told => told.Type is "error" or "expired");
        Assert.DoesNotContain("Beispiel", string.Concat(events.Select(told => told.Detail.GetRawText())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documents_InAFrame_AreDownloadedAndCountAsOpened()
    {
        var investor = await OpenAsync(Stage.Portal.Order("documents", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");
        await investor.GoToAsync("survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");

        var links = investor.In("[data-document]");
        Assert.InRange(await links.CountAsync(), 4, 10);
        foreach (var link in await links.AllAsync())
        {
            var download = await investor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
            Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
            Assert.DoesNotContain("00000000", download.SuggestedFilename, StringComparison.Ordinal);
            await using var content = await download.CreateReadStreamAsync();
            var start = new byte[5];
            await content.ReadExactlyAsync(start);
            Assert.Equal("%PDF-"u8, start);
        }
        // The page is still there, and the duty to open them is done.
        await investor.Sign.ClickAsync();
        await investor.IsAtAsync("wallet");
    }

    [Fact]
    public async Task Portal_Reloaded_GoesOnWhereTheInvestorWas()
    {
        var investor = await OpenAsync(Stage.Portal.Order("reload", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");
        await investor.GoToAsync("survey");

        await investor.Page.ReloadAsync();

        await investor.IsAtAsync("survey");
        var session = (await IsToldAsync(investor.Page, "ready")).Text("session");
        Assert.NotNull(session);
        Assert.Equal("survey", (await IsToldAsync(investor.Page, "step")).Text("step"));
    }

    [Fact]
    public async Task Frame_ReloadedByItself_GoesOnAndIsReadyAgain()
    {
        var investor = await OpenAsync(Stage.Portal.Order("frame-reload", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");
        await investor.GoToAsync("self-disclosure");

        await investor.In("body").EvaluateAsync("() => { location.reload(); }");

        await IsReadyAgainAsync(investor);
        await investor.IsAtAsync("self-disclosure");
        await FitsAsync(investor);
    }

    [Fact]
    public async Task NextStep_OfALongPage_BringsItsTopIntoView()
    {
        var investor = await OpenAsync(Stage.Portal.Order("scroll", await Stage.NewOrderAsync()));
        await investor.IsAtAsync("units");
        await investor.GoToAsync("survey");
        await FitsAsync(investor);
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.Continue.ScrollIntoViewIfNeededAsync();
        Assert.True(await TopAsync(investor) < 0, "The page is too short for this test.");

        await investor.ContinueToAsync("signing");

        await Hosting.Eventually.GetAsync(() => TopAsync(investor), top => top > -1);
    }

    [Fact]
    public async Task LanguageChosenInTheFrame_StaysAfterAReloadOfTheFrame()
    {
        var investor = await OpenAsync(Stage.Portal.Order("language", await Stage.NewOrderAsync("de"), language: "de"), "de");
        await investor.IsAtAsync("units");

        await investor.In("[data-part=languages] [lang='en']").ClickAsync();
        await Expect(investor.In("html")).ToHaveAttributeAsync("lang", "en");
        await investor.In("body").EvaluateAsync("() => { location.reload(); }");

        await IsReadyAgainAsync(investor);
        await Expect(investor.In("html")).ToHaveAttributeAsync("lang", "en");
    }

    private static Task<IReadOnlyList<PageEvent>> IsReadyAgainAsync(Investor investor) =>
        Hosting.Eventually.GetAsync(() => EventsAsync(investor.Page), events => events.Count(told => told.Type == "ready") == 2);

    private static Task<double> TopAsync(Investor investor) =>
        investor.Page.Locator("cashlink-wizard").EvaluateAsync<double>("element => element.getBoundingClientRect().top");
}
