using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The advisor's console in a browser.</summary>
public sealed class ConsoleTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Console_FindsAClientAndOpensTheSession()
    {
        var desk = await DeskAsync("de");
        var launched = await desk.LaunchAsync("advice");
        await desk.OpenConsoleAsync();

        await Expect(desk.Rows).ToHaveCountAsync(1);
        await Expect(desk.Rows).ToContainTextAsync("Erika Beispiel");
        await Expect(desk.Rows).ToContainTextAsync("Beratungsgespräch");
        await desk.Page.Locator("#console-search").FillAsync("gibtesnicht");
        await Expect(desk.Page.Locator("[data-nothing]")).ToBeVisibleAsync();
        await desk.Page.Locator("#console-search").FillAsync("beisp eri");
        await Expect(desk.Rows).ToHaveCountAsync(1);
        // What was looked for is in no address.
        Assert.EndsWith("/advisor", desk.Page.Url, StringComparison.Ordinal);

        await desk.Page.Locator("[data-action='open']").ClickAsync();
        await desk.IsInSessionAsync();
        Assert.EndsWith($"/w/{launched.SessionId}/units", desk.Page.Url, StringComparison.Ordinal);
        await Expect(desk.Page.Locator("[data-advisor-bar]")).ToContainTextAsync("Beratungsgespräch");
    }

    [Fact]
    public async Task Console_WhenTheClientGoesOn_FollowsWithoutReload()
    {
        var desk = await DeskAsync("en");
        await desk.LaunchAsync();
        await desk.OpenConsoleAsync();
        await Expect(desk.Rows).ToContainTextAsync("Units");
        await desk.Page.MarkAsync();

        var client = await OpenClientLinkAsync(desk);
        await client.TypeUnitsAsync();
        await client.ContinueToAsync("self-disclosure");

        await Expect(desk.Rows).ToContainTextAsync("Self-disclosure");
        await desk.Page.IsStillTheSameAsync();
    }

    [Fact]
    public async Task ClientLink_LetsTheClientInAndNotTheAdvisor()
    {
        var desk = await DeskAsync("de");
        await desk.LaunchAsync();
        await desk.OpenConsoleAsync();
        await desk.Page.Locator("[data-action='client-link']").ClickAsync();
        var link = await desk.Page.Locator("#client-link").InputValueAsync();

        desk.Visit.Expect(403);
        var tab = await desk.Visit.NewTabAsync();
        await tab.GotoAsync(link);
        await Expect(tab.Locator("h1")).ToHaveTextAsync("Dieser Link ist für Ihre Kundin oder Ihren Kunden");

        var client = new Investor(await VisitAsync("de"));
        await client.Page.GotoAsync(link);
        // A link that is passed on waits for a person.
        await client.Page.Locator("[data-action='enter']").ClickAsync();
        await client.IsAtAsync("units");
        await Expect(client.Page.Locator("[data-meeting='no-advice']")).ToContainTextAsync(Desk.Name);

        // The link is gone when the box is closed.
        await desk.Page.Locator("[data-action='close-link']").ClickAsync();
        await Expect(desk.Page.Locator("[data-client-link]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Beginning_ForAClientByKeyboard_PutsTheSessionOnTop()
    {
        var desk = await DeskAsync("en");
        await desk.OpenConsoleAsync();
        await Expect(desk.Page.Locator("[data-nothing]")).ToBeVisibleAsync();
        var client = await desk.Deployment.Sandbox.NewInvestorAsync();

        await desk.Page.Locator("[data-begin] summary").FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.Locator("[data-action='begin']").PressAsync("Enter");
        await Expect(desk.Page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await Expect(desk.Page.Locator("[data-error-summary] li")).ToHaveCountAsync(3);

        await desk.Page.Locator("#client-number").FillAsync(client.ToString());
        await desk.Page.Locator("#begin-campaign").SelectOptionAsync(Deployment.Solarpark.ToString());
        await desk.Page.Locator("#begin-units").FillAsync("1,100");
        await desk.Page.Locator("#meeting-no-advice").CheckAsync();
        await desk.Page.Locator("[data-action='begin']").PressAsync("Enter");

        await Expect(desk.Rows).ToHaveCountAsync(1);
        await Expect(desk.Page.Locator("[data-error-summary]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SigningOut_ClosesTheConsole()
    {
        var desk = await DeskAsync("en");
        await desk.OpenConsoleAsync();
        desk.Visit.Expect(403);
        await desk.Page.Locator("[data-action='sign-out']").ClickAsync();
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("You are signed out");

        await desk.Page.GotoAsync(desk.Page.Url.Replace("/leave", "", StringComparison.Ordinal));
        await Expect(desk.Page.Locator("h1")).ToHaveTextAsync("The advisor's console is not open here");
    }

    private async Task<Desk> DeskAsync(string language) => new(await VisitAsync(language), await TestRun.SharedDeployment);

    private async Task<Investor> OpenClientLinkAsync(Desk desk)
    {
        await desk.Page.Locator("[data-action='client-link']").First.ClickAsync();
        var client = new Investor(await VisitAsync(desk.Visit.Language));
        await client.Page.GotoAsync(await desk.Page.Locator("#client-link").InputValueAsync());
        await client.Page.Locator("[data-action='enter']").ClickAsync();
        await client.IsAtAsync("units");
        return client;
    }
}
