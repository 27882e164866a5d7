using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>An advisor asks to see the client's page; the client decides, and ends it when she likes.</summary>
public sealed class JoinTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task Request_SaysWhoAndWhat_PreselectsNothing_AndTakesNoFocus()
    {
        var screens = await OpenAsync("de");
        await screens.Client.In("#units").FocusAsync();
        await screens.Client.TypeUnitsAsync();

        await screens.AskAsync();

        await Expect(screens.ClientStatus).ToHaveAttributeAsync("role", "status");
        await Expect(screens.Request.GetByRole(AriaRole.Heading)).ToHaveTextAsync($"{TwoScreens.Name} (Bank am Deich) möchte Ihre Seite mit ansehen");
        await Expect(screens.Request).ToContainTextAsync("Verdeckt bleibt: Ihre Selbstauskunft");
        await Expect(screens.Client.In("#units")).ToBeFocusedAsync();
        await Expect(screens.Client.In("#units")).ToHaveValueAsync("1.100");
        await Expect(screens.AdvisorStatus).ToContainTextAsync("Ihre Bitte wird gerade angezeigt");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Client_Denies_BothAreToldAndNothingIsSeen()
    {
        var screens = await OpenAsync();
        await screens.AskAsync();

        await screens.Client.In("[data-action='live-deny']").ClickAsync();

        await Expect(screens.AdvisorStatus).ToHaveTextAsync("Your request was declined.");
        await Expect(screens.ClientStatus).ToContainTextAsync("You have declined.");
        await Expect(screens.ClientStatus).ToBeFocusedAsync();
        await screens.Client.TypeUnitsAsync();
        await screens.Client.ContinueToAsync("self-disclosure");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("");
        await screens.AdvisorIsAtAsync("units");
        await screens.Advisor.Locator("[data-action='live-ask']").ClickAsync();
        await Expect(screens.AdvisorStatus).ToHaveTextAsync("Please wait a minute before you ask again.");
    }

    [Fact]
    public async Task Client_EndsIt_TheAdvisorIsToldAndFollowsNoMore()
    {
        var screens = await OpenJoinedAsync();
        await Expect(screens.ClientStatus).ToHaveTextAsync($"{TwoScreens.Name} can see this page");

        await screens.Client.In("[data-action='live-end']").ClickAsync();

        await Expect(screens.AdvisorStatus).ToHaveTextAsync("Your client has stopped sharing the page.");
        await Expect(screens.ClientStatus).ToContainTextAsync("Sharing has ended.");
        await screens.Client.TypeUnitsAsync();
        await screens.Client.ContinueToAsync("self-disclosure");
        await screens.AdvisorIsAtAsync("units");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("");
        await Expect(screens.Client.In("[data-live='joined']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Advisor_Withdraws_TheRequestIsGone()
    {
        var screens = await OpenAsync();
        await screens.AskAsync();

        await screens.Advisor.Locator("[data-action='live-withdraw']").ClickAsync();

        await Expect(screens.Request).ToHaveCountAsync(0);
        await Expect(screens.Client.In("[data-action='live-allow']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task SecondAdvisor_WhileOneIsThere_IsKeptOut()
    {
        var screens = await OpenJoinedAsync();

        var second = await AdvisorAsync(
            (await TestRun.SharedDeployment).Wizard.Http, await PersonAsync(screens), "en", "adv-8", "Somebody Else");

        await Expect(second.Page.Locator("[data-live-status]")).ToHaveTextAsync("Another advisor sees the page at the moment.");
        await Expect(second.Page.Locator("[data-action='live-ask']")).ToHaveCountAsync(0);
        await screens.Client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");
        await Expect(second.Page.Locator("#units")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task ClientsBar_OverAControlOfThePage_CoversIt()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("survey");
        await Expect(screens.Client.In("[data-show]").First).ToBeVisibleAsync();

        var shining = await screens.Client.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('main input, main [data-show]')].filter(control => {
              const bar = document.querySelector('[data-live=joined]');
              scrollBy(0, control.getBoundingClientRect().top - bar.getBoundingClientRect().top - 10);
              const box = control.getBoundingClientRect();
              const isUnder = box.top >= bar.getBoundingClientRect().top && box.top + 5 < bar.getBoundingClientRect().bottom;
              return isUnder && !bar.contains(document.elementFromPoint(box.left + box.width / 2, box.top + 5));
            }).map(control => control.outerHTML)
            """);

        None(shining);
    }

    [Fact]
    public async Task Consent_ByKeyboardAlone_WorksOnBothSides()
    {
        var screens = await OpenAsync();
        await screens.Advisor.Locator("[data-action='live-ask']").FocusAsync();
        await screens.Advisor.Keyboard.PressAsync("Enter");
        await Expect(screens.Request).ToBeVisibleAsync();

        // From the field back to the request: nothing lies between the two but what comes before the field.
        await screens.Client.In("h1").FocusAsync();
        await screens.Client.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(screens.Client.In("[data-action='live-deny']")).ToBeFocusedAsync();
        await screens.Client.Page.Keyboard.PressAsync("Shift+Tab");
        await Expect(screens.Client.In("[data-action='live-allow']")).ToBeFocusedAsync();
        await screens.Client.Page.Keyboard.PressAsync("Enter");

        await screens.AreJoinedAsync();
        await Expect(screens.ClientStatus).ToBeFocusedAsync();
    }
}
