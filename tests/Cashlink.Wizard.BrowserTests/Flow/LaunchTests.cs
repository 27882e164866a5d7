using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Links, and who is let in.</summary>
public sealed class LaunchTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Launch_SamePairAgain_IsTheSameSessionWithANewLink()
    {
        var deployment = await TestRun.SharedDeployment;
        var investor = await deployment.Sandbox.NewInvestorAsync();
        var first = await deployment.Wizard.LaunchAsync(investor, Deployment.Solarpark, "de");
        var second = await deployment.Wizard.LaunchAsync(investor, Deployment.Solarpark, "de");

        Assert.Equal(first.SessionId, second.SessionId);
        Assert.NotEqual(first.LaunchUrl, second.LaunchUrl);
        Assert.InRange(second.ExpiresAt - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));

        var visit = new Investor(await VisitAsync("de"), second);
        await visit.Page.GotoAsync(second.LaunchUrl);
        await visit.IsAtAsync("units");
        Assert.Contains(first.SessionId.ToString(), visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Launch_WhileUnderWay_LeadsToTheStepReached()
    {
        var deployment = await TestRun.SharedDeployment;
        var first = await EnterAsync("de");
        await first.GoToAsync("self-disclosure");

        var session = await deployment.Wizard.SessionAsync(first.Session.SessionId);
        var again = await deployment.Wizard.LaunchAsync(session.InvestorId, Deployment.Solarpark, "de");

        Assert.Equal(first.Session.SessionId, again.SessionId);
        await first.Page.GotoAsync(again.LaunchUrl);
        await first.IsAtAsync("self-disclosure");
    }

    [Theory]
    [InlineData("de", "Dieser Link gilt nicht mehr", "Öffnen Sie die Anlage noch einmal in Ihrem Portal")]
    [InlineData("en", "This link is no longer valid", "Open the investment again in your portal")]
    public async Task UsedLink_InAnotherBrowser_SaysWhatToDo(string language, string title, string advice)
    {
        var owner = await EnterAsync(language);
        var stranger = await VisitAsync(language);
        stranger.Expect(403);

        await stranger.Page.GotoAsync(owner.Session.LaunchUrl);

        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(stranger.Page.Locator("main")).ToContainTextAsync(advice);
        await Expect(stranger.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        Assert.Empty(await stranger.Context.CookiesAsync());
    }

    [Fact]
    public async Task UsedLink_InTheBrowserThatUsedIt_GoesOn()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("survey");
        await investor.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("survey");
    }

    [Fact]
    public async Task Session_OpenedWithoutItsCookie_IsClosed()
    {
        var owner = await EnterAsync("de");
        var stranger = await VisitAsync("de");
        stranger.Expect(403);

        var answer = await stranger.Page.GotoAsync(owner.Page.Url);

        Assert.Equal(403, answer!.Status);
        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync("Diese Seite ist nicht mehr offen");
    }

    [Fact]
    public async Task Cookie_OfASession_IsOutOfReachOfScriptsAndOfOtherSessions()
    {
        var investor = await EnterAsync("en");
        var cookie = Assert.Single(await investor.Visit.Context.CookiesAsync(), cookie => cookie.Name == "__Secure-wizard-access");

        Assert.True(cookie.HttpOnly);
        Assert.True(cookie.Secure);
        Assert.Equal(Microsoft.Playwright.SameSiteAttribute.None, cookie.SameSite);
        Assert.Equal($"/w/{investor.Session.SessionId}", cookie.Path);
        Assert.Equal("", await investor.Page.EvaluateAsync<string>("document.cookie"));
    }

    [Fact]
    public async Task TwoSessions_InTwoTabsOfOneBrowser_DoNotMix()
    {
        var first = await EnterAsync("en");
        var launched = await LaunchAsync("de");
        var tab = await first.Visit.NewTabAsync();
        await tab.GotoAsync(launched.LaunchUrl);
        await Expect(tab.Locator("[data-action='continue']")).ToBeEnabledAsync();
        await tab.Locator("#units").FillAsync("2.000");
        await first.TypeUnitsAsync();

        await tab.Locator("[data-action='continue']").ClickAsync();
        await first.ContinueToAsync("self-disclosure");
        await Expect(tab.Locator("main[data-step='self-disclosure']")).ToBeVisibleAsync();

        var deployment = await TestRun.SharedDeployment;
        Assert.Contains("\"units\":1100", Assert.Single(await deployment.ChangesOfAsync(first.Session.SessionId)).BodyText, StringComparison.Ordinal);
        Assert.Contains("\"units\":2000", Assert.Single(await deployment.ChangesOfAsync(launched.SessionId)).BodyText, StringComparison.Ordinal);
    }
}
