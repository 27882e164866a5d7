using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>A reload throws the circuit away; the stored session brings the investor back to the same place.</summary>
public sealed class ReloadTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Reload_OnTheWarningOfPoorAnswers_KeepsIt()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("survey");
        await investor.AnswerAsync(Investor.BadAnswers);
        await investor.Continue.ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();

        await investor.Page.ReloadAsync();

        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        await Expect(investor.Main.Locator("h1")).ToHaveTextAsync("Diese Anlage passt nach Ihren Antworten nicht zu Ihnen");
        await Expect(investor.Page.Locator("#confirm-waiver")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Reload_AfterAnotherLanguageWasChosen_KeepsTheNumberThatWasTyped()
    {
        var investor = await EnterAsync("de");
        await investor.KeepsAsync("units", () => investor.TypeUnitsAsync("1.234"));
        await investor.Page.Locator("[data-part=languages] a[lang='en']").ClickAsync();
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("1,234");

        await investor.Page.ReloadAsync();

        await Expect(investor.Page.Locator("h1")).ToHaveTextAsync("How much would you like to invest?");
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("1,234");
    }

    [Fact]
    public async Task Reload_AtEachStep_ShowsTheSameStepAndTheSameAnswers()
    {
        var investor = await EnterAsync("en", wallets: 2);
        var page = investor.Page;
        await ReloadAsync(investor, "units");
        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");

        await ReloadAsync(investor, "self-disclosure");
        await page.Locator("#confirm-net-worth").CheckAsync();
        await investor.ContinueToAsync("survey");

        await ReloadAsync(investor, "survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");

        await ReloadAsync(investor, "signing");
        await Expect(page.Locator("[data-part=summary] [data-part=money]")).ToHaveTextAsync("€1,100.00");
        await Expect(page.Locator("[data-part=summary]")).ToContainTextAsync("I have at least €100,000 freely available");
        await Expect(page.Locator("[data-part=summary]")).Not.ToContainTextAsync("within the bounds of my income");
        await Expect(page.Locator("[data-part=summary]")).ToContainTextAsync("result: appropriate");

        await page.GoBackAsync();
        await ReloadAsync(investor, "survey");
        foreach (var answer in Investor.GoodAnswers)
            await Expect(page.Locator($"#{answer}")).ToBeCheckedAsync();
        await page.Locator("[data-action='back']").ClickAsync();
        await investor.IsAtAsync("self-disclosure");
        await ReloadAsync(investor, "self-disclosure");
        await Expect(page.Locator("#confirm-net-worth")).ToBeCheckedAsync();
        await Expect(page.Locator("#confirm-income")).Not.ToBeCheckedAsync();
        await page.Locator("[data-action='back']").ClickAsync();
        await investor.IsAtAsync("units");
        await ReloadAsync(investor, "units");
        await Expect(page.Locator("#units")).ToHaveValueAsync("1,100");

        await investor.ContinueToAsync("signing");
        await investor.SignAsync();
        await ReloadAsync(investor, "wallet");
        await Expect(page.Locator("input[data-wallet]")).ToHaveCountAsync(2);
        await page.Locator("input[name='wallet']").Nth(1).CheckAsync();
        await investor.ContinueToAsync("status");
        await ReloadAsync(investor, "status");
        await Expect(page.Locator("[data-status='REVIEW_PENDING']")).ToBeVisibleAsync();

        // What is signed is closed: no step before it can be opened again.
        await page.GotoAsync(page.Url.Replace("/status", "/units", StringComparison.Ordinal));
        await investor.IsAtAsync("status");
    }

    [Fact]
    public async Task Reload_WithAnswersNotYetSent_ShowsThemAgain()
    {
        var investor = await EnterAsync("de");
        var page = investor.Page;
        await investor.TypeUnitsAsync("1.234");
        await DraftIsKeptAsync(investor, "units");
        await ReloadAsync(investor, "units");
        await Expect(page.Locator("#units")).ToHaveValueAsync("1.234");
        await investor.ContinueToAsync("self-disclosure");

        await page.Locator("#confirm-income").CheckAsync();
        await DraftIsKeptAsync(investor, "self-disclosure");
        await ReloadAsync(investor, "self-disclosure");
        await Expect(page.Locator("#confirm-income")).ToBeCheckedAsync();
        await investor.ContinueToAsync("survey");

        await page.Locator("#sell-early-perhaps").CheckAsync();
        await DraftIsKeptAsync(investor, "survey");
        await ReloadAsync(investor, "survey");
        await Expect(page.Locator("#sell-early-perhaps")).ToBeCheckedAsync();

        var kept = await page.EvaluateAsync<string>("JSON.stringify(sessionStorage)");
        Assert.DoesNotContain("sell-early", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_OnTheWarning_StaysOnTheWarning()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("survey");
        await investor.Page.Locator("#survey-decline").ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        await ReloadAsync(investor, "survey");
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task Browser_ClosedAndOpenedOnAnotherDevice_GoesOnWhereItStopped()
    {
        var first = await EnterAsync("en");
        await first.GoToAsync("survey");
        await first.Page.CloseAsync();

        var deployment = await TestRun.SharedDeployment;
        var session = await deployment.Wizard.SessionAsync(first.Session.SessionId);
        var again = await deployment.Wizard.LaunchAsync(session.InvestorId, Deployment.Solarpark, "en");
        var second = new Investor(await VisitAsync("en", new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 } }), again);
        await second.Page.GotoAsync(again.LaunchUrl);
        await second.IsAtAsync("survey");
        await second.Page.Locator("[data-action='back']").ClickAsync();
        await second.IsAtAsync("self-disclosure");
        await Expect(second.Page.Locator("#confirm-income")).ToBeCheckedAsync();
    }

    /// <summary>What is typed is kept in the tab once the typing pauses.</summary>
    private static async Task DraftIsKeptAsync(Investor investor, string step) =>
        await investor.Page.WaitForFunctionAsync("step => Object.keys(sessionStorage).some(key => key.endsWith(`/${step}`))", step);

    private static async Task ReloadAsync(Investor investor, string step)
    {
        var address = investor.Page.Url;
        await investor.Page.ReloadAsync();
        await investor.IsAtAsync(step);
        Assert.Equal(address, investor.Page.Url);
    }
}
