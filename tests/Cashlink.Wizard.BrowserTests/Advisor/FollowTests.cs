using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The advisor's page follows the client's, without what is private.</summary>
public sealed class FollowTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task Typing_IsFollowed_WithTheAmountItMakes()
    {
        var screens = await OpenJoinedAsync("de");

        await screens.Client.In("#units").PressSequentiallyAsync("1.234");

        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1.234");
        await Expect(screens.Advisor.Locator("[data-part=total-value]")).ToHaveTextAsync("1.234,00 €");
        await screens.Client.In("[data-fill='units'][data-direction='-1']").ClickAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1.233");
        await screens.Client.TypeUnitsAsync("viel");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("viel");
    }

    [Fact]
    public async Task Number_InTheOtherLanguage_KeepsItsValue()
    {
        var screens = await OpenAsync("de", advisorLanguage: "de");
        await screens.JoinAsync();
        await screens.Advisor.Locator("[data-part=languages] a[lang='en']").ClickAsync();
        await Expect(screens.Advisor.Locator("#live-title")).ToHaveTextAsync("View together");

        await screens.Client.TypeUnitsAsync("1.100");

        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");
    }

    [Fact]
    public async Task WhatWasTypedBefore_IsThereWhenTheAdvisorJoins()
    {
        var screens = await OpenAsync();
        await screens.Client.TypeUnitsAsync();

        await screens.JoinAsync();

        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");
    }

    [Fact]
    public async Task StepsAndScroll_AreFollowed_UntilTheAdvisorLooksAround()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("survey");
        await screens.AdvisorIsAtAsync("survey");

        await screens.Client.Page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await screens.Advisor.WaitForFunctionAsync("() => scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2");

        await screens.Advisor.Locator("#live-follow").UncheckAsync();
        await screens.Client.In("[data-action='back']").ClickAsync();
        await screens.Client.IsAtAsync("self-disclosure");
        await screens.AdvisorIsAtAsync("survey");
        await screens.Advisor.Locator("#live-follow").CheckAsync();
        await screens.AdvisorIsAtAsync("self-disclosure");
    }

    [Fact]
    public async Task PrivateAnswers_AreNeverInTheAdvisorsPage()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("self-disclosure");
        await screens.AdvisorIsAtAsync("self-disclosure");
        await screens.Client.In("#confirm-net-worth").CheckAsync();
        await Expect(screens.Advisor.Locator("[data-live-filled]")).ToHaveCountAsync(1);
        await Expect(screens.Advisor.Locator("#confirm-net-worth")).Not.ToBeCheckedAsync();
        await Expect(screens.Advisor.Locator("#confirm-income")).Not.ToBeCheckedAsync();

        await screens.Client.ContinueToAsync("survey");
        await screens.AdvisorIsAtAsync("survey");
        await screens.Client.AnswerAsync(Investor.BadAnswers);
        await Expect(screens.Advisor.Locator("[data-live-filled]")).ToHaveCountAsync(Investor.BadAnswers.Count);
        await Expect(screens.Advisor.Locator("main input:checked")).ToHaveCountAsync(0);

        // The warning is the outcome of the survey: the advisor's page stays where it is.
        await screens.Client.Continue.ClickAsync();
        await Expect(screens.Client.In("#confirm-waiver")).ToBeVisibleAsync();
        await screens.AdvisorIsAtAsync("survey");
        await Expect(screens.Advisor.Locator("#confirm-waiver")).ToHaveCountAsync(0);
        await screens.Client.In("#confirm-waiver").CheckAsync();
        await screens.Client.ContinueToAsync("signing");
        await screens.AdvisorIsAtAsync("signing");
        await Expect(screens.Advisor.Locator("[data-part=summary] [data-part=masked]")).ToHaveCountAsync(2);
        await Expect(screens.Advisor.Locator("[data-part=summary]")).ToContainTextAsync("1,100");

        // After a reload as well: the server does not render them.
        await screens.Advisor.ReloadAsync();
        await screens.AdvisorIsAtAsync("signing");
        await Expect(screens.Advisor.Locator("[data-part=summary] [data-part=masked]")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Client_ShowsOneValue_ThatOneAlone_UntilTheEnd()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("survey");
        await screens.AdvisorIsAtAsync("survey");
        await screens.Client.AnswerAsync(Investor.GoodAnswers);
        await Expect(screens.Advisor.Locator("[data-live-filled]")).ToHaveCountAsync(Investor.GoodAnswers.Count);

        await screens.Client.In("[data-show='survey:total-loss']").ClickAsync();

        await Expect(screens.Advisor.Locator("#total-loss-lost")).ToBeCheckedAsync();
        await Expect(screens.Advisor.Locator("[data-live-filled]")).ToHaveCountAsync(Investor.GoodAnswers.Count - 1);
        await Expect(screens.Advisor.Locator("main input:checked")).ToHaveCountAsync(1);
        await Expect(screens.Client.In("[data-part=shown-to]")).ToHaveTextAsync($"{TwoScreens.Name} can see this");
        await screens.Client.In("#total-loss-protected").CheckAsync();
        await Expect(screens.Advisor.Locator("#total-loss-protected")).ToBeCheckedAsync();
        await screens.Client.In("#total-loss-lost").CheckAsync();
        await screens.Client.ContinueToAsync("signing");
        await screens.AdvisorIsAtAsync("signing");

        await screens.Client.In("[data-show='survey-outcome']").ClickAsync();
        await Expect(screens.Advisor.Locator("[data-part=summary] [data-part=masked]")).ToHaveCountAsync(1);
        await screens.Client.In("[data-action='live-end']").ClickAsync();
        await Expect(screens.Advisor.Locator("[data-part=summary] [data-part=masked]")).ToHaveCountAsync(2);
        await Expect(screens.Client.In("[data-show]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task WalletAndPayment_AreCovered_UntilShown()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("wallet");
        await screens.AdvisorIsAtAsync("wallet");
        var address = await screens.Client.In("[data-part=grouped]").First.InnerTextAsync();
        await Expect(screens.Advisor.Locator("main [data-part=masked]").First).ToBeVisibleAsync();
        Assert.DoesNotContain(address, await screens.Advisor.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(address, await screens.Advisor.ContentAsync(), StringComparison.OrdinalIgnoreCase);

        await screens.Client.In("[data-show^='wallet:']").First.ClickAsync();

        await Expect(screens.Advisor.Locator("[data-part=grouped]").First).ToHaveTextAsync(address);
        await screens.Client.ChooseWalletAsync();
        await screens.Client.ContinueToAsync("status");
        await screens.AdvisorIsAtAsync("status");
        var deployment = await TestRun.SharedDeployment;
        var session = await deployment.Wizard.SessionAsync(screens.Client.Session.SessionId);
        await deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, "ACCEPTED");
        await Expect(screens.Client.In("[data-show='payment']")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(screens.Advisor.Locator("[data-part=masked]")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        Assert.DoesNotContain("IBAN", await screens.Advisor.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
