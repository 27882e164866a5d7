using Cashlink.Wizard.BrowserTests.Advisor;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A client and an advisor on two screens. There are two browsers, and one page to look at: each leg says whose it is.</summary>
internal static class TogetherLegs
{
    public static readonly IReadOnlyList<string> ClientPages =
        ["together-asked", "together-client", "together-client-survey", "together-client-signing", "together-client-interrupted", "together-client-ended"];

    public static readonly IReadOnlyList<string> AdvisorPages =
        ["together-waiting", "together-advisor", "together-advisor-error", "together-advisor-survey", "together-advisor-alone"];

    /// <summary>The client's page is looked at.</summary>
    public static async IAsyncEnumerable<string> WalkAsClientAsync(Tour tour)
    {
        await using var beside = await tour.BesideAsync();
        var line = await Line.OfAsync(beside);
        var screens = await OpenAsync(tour, tour.Visit, beside);
        var client = screens.Client;
        await screens.AskAsync();
        yield return "together-asked";
        await client.TypeUnitsAsync();
        await screens.AllowAsync();
        await screens.WriteAsync(NoteIn(tour.Visit.Language));
        await screens.SuggestAsync(tour.Visit.Language == "de" ? "1.250" : "1,250");
        await Expect(client.In("[data-action='live-accept']")).ToBeVisibleAsync();
        await PointAsync(screens, "units");
        await Expect(client.In("[data-live-mark]")).ToBeVisibleAsync();
        yield return "together-client";
        await client.In("[data-action='live-decline']").ClickAsync();
        await client.GoToAsync("survey");
        await client.AnswerAsync(Investor.GoodAnswers);
        await client.In("[data-show='survey:total-loss']").ClickAsync();
        await Expect(client.In("[data-part=shown-to]")).ToBeVisibleAsync();
        yield return "together-client-survey";
        await client.ContinueToAsync("signing");
        await Expect(client.In("[data-show='survey-outcome']")).ToBeVisibleAsync();
        yield return "together-client-signing";
        beside.ExpectLostServer();
        await line.CutAsync();
        await Expect(client.In("[data-live-status] [data-live-other='gone']")).ToBeVisibleAsync();
        yield return "together-client-interrupted";
        await client.In("[data-action='live-end']").ClickAsync();
        await Expect(client.In("[data-live='joined']")).ToHaveCountAsync(0);
        await Expect(screens.ClientStatus).ToBeFocusedAsync();
        yield return "together-client-ended";
        Assert.Empty(beside.Problems);
    }

    /// <summary>The advisor's page is looked at.</summary>
    public static async IAsyncEnumerable<string> WalkAsAdvisorAsync(Tour tour)
    {
        await using var beside = await tour.BesideAsync();
        var screens = await OpenAsync(tour, beside, tour.Visit);
        var client = screens.Client;
        await screens.AskAsync();
        yield return "together-waiting";
        await screens.AllowAsync();
        await client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync(client.Units);
        await PointAsync(screens, "units");
        await Expect(screens.Advisor.Locator("[data-live-pointed]")).Not.ToBeEmptyAsync();
        yield return "together-advisor";
        await screens.SuggestAsync("5");
        await Expect(screens.Advisor.Locator("#live-suggestion-error")).ToBeVisibleAsync();
        yield return "together-advisor-error";
        await client.GoToAsync("survey");
        await screens.AdvisorIsAtAsync("survey");
        await client.AnswerAsync(Investor.GoodAnswers);
        await client.In("[data-show='survey:total-loss']").ClickAsync();
        await Expect(screens.Advisor.Locator("main input:checked")).ToHaveCountAsync(1);
        await Expect(screens.Advisor.Locator("[data-live-filled]").First).ToBeVisibleAsync();
        await screens.WriteAsync(NoteIn(tour.Visit.Language));
        await Expect(screens.Advisor.Locator("[data-live-sent]")).Not.ToBeEmptyAsync();
        yield return "together-advisor-survey";
        await client.Page.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await Expect(screens.AdvisorStatus).ToHaveTextAsync(
            tour.Visit.Language == "de" ? "Ihre Kundin oder Ihr Kunde hat die Seite gerade nicht offen." : "Your client does not have the page open at the moment.");
        yield return "together-advisor-alone";
        Assert.Empty(beside.Problems);
    }

    /// <summary>Both have opened the session; nobody has asked yet.</summary>
    internal static async Task<TwoScreens> OpenAsync(Tour tour, Visit clientVisit, Visit advisorVisit)
    {
        var person = await tour.Deployment.Sandbox.NewInvestorAsync();
        var client = await tour.EnterAsync(clientVisit, person, Deployment.Solarpark);
        await advisorVisit.Page.GotoAsync(await TwoScreens.LaunchAdvisorAsync(tour.Deployment.Wizard.Http, person, tour.Visit.Language));
        await Expect(advisorVisit.Page.Locator("[data-action='live-ask']")).ToBeVisibleAsync();
        return new TwoScreens(client, advisorVisit);
    }

    /// <summary>The advisor points at a place from the list.</summary>
    internal static async Task PointAsync(TwoScreens screens, string place)
    {
        await screens.OpenToolAsync("point");
        await screens.Advisor.Locator("#live-place").SelectOptionAsync(place);
        await screens.Advisor.Locator("[data-action='live-point']").ClickAsync();
    }

    internal static string NoteIn(string language) => language == "de"
        ? "Wie telefonisch besprochen: Die Mindestlaufzeit endet am 31. Dezember 2031, die Risiken stehen im Vermögensanlagen-Informationsblatt."
        : "As discussed on the phone: the minimum term ends on 31 December 2031; the risks are in the information sheet.";
}
