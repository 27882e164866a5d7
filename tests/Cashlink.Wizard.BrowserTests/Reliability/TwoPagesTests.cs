using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Flow;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>One session, open twice.</summary>
public sealed class TwoPagesTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Units_ChangedInTwoTabs_TheLaterIsToldAndShownTheOthers()
    {
        var investor = await EnterAsync("en");
        var other = await OtherTabAsync(investor, "units");
        await other.Locator("#units").FillAsync("1,200");

        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
        await other.Locator("[data-action='continue']").ClickAsync();

        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("This subscription was changed elsewhere");
        await Expect(other.Locator("#units")).ToHaveValueAsync("1,100");
        await Expect(other.Locator("main")).ToHaveAttributeAsync("data-step", "units");
        var deployment = await TestRun.SharedDeployment;
        Assert.Equal(
            [Guide.CreateInvitation((await deployment.Wizard.SessionAsync(investor.Session.SessionId)).InvestorId, Deployment.Solarpark)],
            (await deployment.ChangesOfAsync(investor.Session.SessionId)).Select(Guide.Written));

        // Told once, they may change it.
        await other.Locator("#units").FillAsync("1,200");
        await other.Locator("[data-action='continue']").ClickAsync();
        await Expect(other.Locator("main")).ToHaveAttributeAsync("data-step", "self-disclosure");
    }

    [Fact]
    public async Task Sign_InOneTab_MovesTheOtherOnWithoutReload()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("signing");
        var other = await OtherTabAsync(investor, "survey");
        await other.MarkAsync();

        await investor.SignAsync();

        await Expect(other.Locator("main")).ToHaveAttributeAsync("data-step", "wallet");
        await Expect(other.Locator("[data-action='continue']")).ToBeEnabledAsync();
        await other.IsStillTheSameAsync();
    }

    [Fact]
    public async Task Link_OpenedOnASecondDevice_ShowsTheSameStepAndTheSameAnswers()
    {
        var first = await EnterAsync("en");
        await first.TypeUnitsAsync();
        await first.ContinueToAsync("self-disclosure");
        await first.Page.Locator("#confirm-net-worth").CheckAsync();
        await first.ContinueToAsync("survey");
        await first.Page.MarkAsync();

        var deployment = await TestRun.SharedDeployment;
        var session = await deployment.Wizard.SessionAsync(first.Session.SessionId);
        var again = await deployment.Wizard.LaunchAsync(session.InvestorId, Deployment.Solarpark, "en");
        Assert.Equal(first.Session.SessionId, again.SessionId);
        var phone = new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 } };
        var second = new Investor(await VisitAsync("en", phone), again);
        await second.Page.GotoAsync(again.LaunchUrl);

        await second.IsAtAsync("survey");
        await second.Page.Locator("[data-action='back']").ClickAsync();
        await second.IsAtAsync("self-disclosure");
        await Expect(second.Page.Locator("#confirm-net-worth")).ToBeCheckedAsync();
        await Expect(second.Page.Locator("#confirm-income")).Not.ToBeCheckedAsync();
        await second.Page.Locator("[data-action='back']").ClickAsync();
        await second.IsAtAsync("units");
        await Expect(second.Page.Locator("#units")).ToHaveValueAsync("1,100");

        // The first device is still open, and follows what is finished on the second.
        await second.ContinueToAsync("survey");
        await second.AnswerAsync(Investor.GoodAnswers);
        await second.ContinueToAsync("signing");
        await second.SignAsync();
        await first.IsAtAsync("wallet");
        await first.Page.IsStillTheSameAsync();
    }

    private static async Task<IPage> OtherTabAsync(Investor investor, string step)
    {
        var tab = await investor.Visit.NewTabAsync();
        await tab.GotoAsync($"{investor.Page.Url[..investor.Page.Url.LastIndexOf('/')]}/{step}");
        await Expect(tab.Locator($"main[data-step='{step}'] [data-action='continue']")).ToBeEnabledAsync();
        return tab;
    }
}
