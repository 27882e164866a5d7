using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>Connections that break and tabs that are closed.</summary>
public sealed class InterruptionTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task ClientsConnection_LostAndBack_IsSeen_AndFollowingGoesOn()
    {
        var visit = await VisitAsync("en");
        var line = await Line.OfAsync(visit);
        var screens = await OpenAsync(clientVisit: visit);
        await screens.JoinAsync();
        await screens.Client.TypeUnitsAsync("1,000");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,000");
        visit.ExpectLostServer();

        await line.CutAsync();
        await Expect(screens.AdvisorStatus).ToHaveTextAsync("The connection to your client is interrupted.");
        line.Mend();
        await Expect(screens.AdvisorStatus).ToHaveTextAsync("You see your client's page.");

        await screens.AreJoinedAsync();
        await Expect(screens.Client.Continue).ToBeEnabledAsync();
        await screens.Client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");
    }

    [Fact]
    public async Task ClientsPage_LoadedAnew_IsFollowedWithoutANewYes()
    {
        var screens = await OpenJoinedAsync();

        await screens.Client.Page.ReloadAsync();

        await screens.AreJoinedAsync();
        await screens.Client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");
    }

    [Fact]
    public async Task AdvisorsTab_Closed_TheClientIsTold_AndTheAdvisorMayComeBackSoon()
    {
        var screens = await OpenJoinedAsync("de");
        var person = await PersonAsync(screens);

        await screens.Advisor.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });

        await Expect(screens.ClientStatus).ToHaveTextAsync($"{TwoScreens.Name} hat die Seite verlassen");
        await Expect(screens.Client.In("[data-action='live-end']")).ToBeVisibleAsync();
        var back = new TwoScreens(screens.Client, await AdvisorAsync((await TestRun.SharedDeployment).Wizard.Http, person, "de"));
        await back.AreJoinedAsync();
        await screens.Client.TypeUnitsAsync();
        await Expect(back.Advisor.Locator("#units")).ToHaveValueAsync("1.100");
    }

    [Fact]
    public async Task AdvisorsTab_ClosedAndEndedByTheClient_NeedsANewYes()
    {
        var screens = await OpenJoinedAsync();
        var person = await PersonAsync(screens);
        await screens.Advisor.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await Expect(screens.ClientStatus).ToContainTextAsync("has left the page");
        await screens.Client.In("[data-action='live-end']").ClickAsync();
        await Expect(screens.ClientStatus).ToContainTextAsync("Sharing has ended.");

        var back = new TwoScreens(screens.Client, await AdvisorAsync((await TestRun.SharedDeployment).Wizard.Http, person, "en"));

        await Expect(back.Advisor.Locator("[data-action='live-ask']")).ToBeVisibleAsync();
        await screens.Client.TypeUnitsAsync();
        await screens.Client.ContinueToAsync("self-disclosure");
        await Expect(back.Advisor.Locator("#units")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task ClientsTab_Closed_TheAdvisorIsTold()
    {
        var screens = await OpenJoinedAsync();

        await screens.Client.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });

        await Expect(screens.AdvisorStatus).ToHaveTextAsync("Your client does not have the page open at the moment.");
    }
}
