using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>A page that nobody uses. The times are short ones; those of production are in the documentation.</summary>
public sealed class IdleTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Page_WhoseQuestionIsAnswered_StaysOpen()
    {
        var investor = await EnterIdlingAsync("en", closeAfter: "00:00:20");
        var page = investor.Page;
        var question = page.Locator("[data-part=idle]").GetByText("Are you still there?");
        await investor.TypeUnitsAsync();

        await Expect(question).ToBeVisibleAsync();
        await Expect(page.Locator("[data-part=idle]")).ToHaveAttributeAsync("role", "status");
        await Expect(page.Locator("#units")).ToBeFocusedAsync();
        await page.Locator("[data-action='stay']").ClickAsync();
        await Expect(question).ToHaveCountAsync(0);

        // It asks anew, and any input is an answer too.
        await Expect(question).ToBeVisibleAsync();
        await page.Locator("#units").FillAsync("1,200");
        await Expect(question).ToHaveCountAsync(0);
        await investor.ContinueToAsync("self-disclosure");
    }

    [Fact]
    public async Task Page_WhoseQuestionIsNotAnswered_IsClosedAndLeavesNoCookieThatOpensIt()
    {
        var investor = await EnterIdlingAsync("de", closeAfter: "00:00:01");
        var page = investor.Page;
        investor.Visit.Expect(403);
        var address = page.Url;

        await Expect(page.Locator("[data-part=idle]")).ToContainTextAsync("Sind Sie noch da?");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Wir haben diese Seite für Sie geschlossen");
        await Expect(page.Locator("main")).ToContainTextAsync("Öffnen Sie die Anlage noch einmal in Ihrem Portal");

        // The closed door has taken the cookie away as well.
        Assert.DoesNotContain(await investor.Visit.Context.CookiesAsync([address]), cookie => cookie.Name == "__Secure-wizard-access");
        var answer = await page.GotoAsync(address);
        Assert.Equal(403, answer!.Status);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Diese Seite ist nicht mehr offen");
    }

    [Fact]
    public async Task Tab_BesideOneThatIsUsed_TakesItsQuestionBackAndClosesNeither()
    {
        var investor = await EnterIdlingAsync("en", closeAfter: "00:00:20", warnAfter: "00:00:05");
        var beside = await investor.Visit.NewTabAsync();
        await beside.GotoAsync(investor.Page.Url);
        var question = beside.Locator("[data-part=idle]").GetByText("Are you still there?");
        await Expect(question).ToBeVisibleAsync();

        // Nobody touches the tab beside.
        await investor.TypeUnitsAsync();

        await Expect(question).ToHaveCountAsync(0);
        await investor.ContinueToAsync("self-disclosure");
        await Expect(beside.Locator("main[data-step='units']")).ToBeVisibleAsync();
    }

    private async Task<Investor> EnterIdlingAsync(string language, string closeAfter, string warnAfter = "00:00:02")
    {
        var sandbox = (await TestRun.SharedDeployment).Sandbox;
        var wizard = EndsWithTheTest(await WizardServer.StartAsync(await TestRun.Published, sandbox, new Dictionary<string, string>
        {
            ["Idle__WarnAfter"] = warnAfter,
            ["Idle__CloseAfter"] = closeAfter,
        }));
        return await EnterAsync(await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Solarpark, language), language);
    }
}
