using Cashlink.Wizard.BrowserTests.Advisor;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>An advisor's console, from the first day to the end of the access.</summary>
internal static class ConsoleLeg
{
    public static readonly IReadOnlyList<string> Pages =
    [
        "console-empty", "console-begin-error", "console", "console-link", "console-nothing-found",
        "link-is-for-the-client", "advisor-left", "advisor-not-admitted",
    ];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var desk = new Desk(tour.Visit, tour.Deployment);
        await desk.OpenConsoleAsync();
        await Expect(desk.Page.Locator("[data-nothing]")).ToBeVisibleAsync();
        yield return "console-empty";
        await desk.Page.Locator("[data-begin] summary").ClickAsync();
        await desk.Page.Locator("[data-action='begin']").ClickAsync();
        await Expect(desk.Page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        yield return "console-begin-error";

        await BeginSessionsAsync(tour, desk);
        await desk.OpenConsoleAsync();
        await Expect(desk.Rows).ToHaveCountAsync(4);
        yield return "console";
        await desk.Page.Locator("[data-action='client-link']").First.ClickAsync();
        await Expect(desk.Page.Locator("#client-link")).ToBeFocusedAsync();
        var link = await desk.Page.Locator("#client-link").InputValueAsync();
        yield return "console-link";
        await desk.Page.Locator("[data-action='close-link']").ClickAsync();
        await desk.Page.Locator("#console-search").FillAsync("Donaudampfschifffahrt");
        await Expect(desk.Page.Locator("[data-nothing]")).ToBeVisibleAsync();
        yield return "console-nothing-found";

        tour.Visit.Expect(403);
        await desk.Page.GotoAsync(link);
        await Expect(desk.Page.Locator("main[data-door='link-is-for-the-client']")).ToBeVisibleAsync();
        yield return "link-is-for-the-client";
        await desk.OpenConsoleAsync();
        var console = desk.Page.Url;
        await desk.Page.Locator("[data-action='sign-out']").ClickAsync();
        await Expect(desk.Page.Locator("main[data-door='advisor-left']")).ToBeVisibleAsync();
        yield return "advisor-left";
        await desk.Page.GotoAsync(console);
        await Expect(desk.Page.Locator("main[data-door='advisor-not-admitted']")).ToBeVisibleAsync();
        yield return "advisor-not-admitted";
    }

    /// <summary>A name that is far too long, a company, somebody who waits for the advisor, and somebody who has just begun.</summary>
    internal static async Task BeginSessionsAsync(Tour tour, Desk desk)
    {
        await desk.LaunchAsync("advice", Deployment.Hafenkante, Tour.Person(6));
        await desk.LaunchAsync("no-advice", Deployment.Hafenkante, Tour.Person(4));
        await desk.LaunchAsync("no-advice", Deployment.Hafenkante, Tour.Person(5));
        var person = await tour.Deployment.Sandbox.NewInvestorAsync();
        await desk.LaunchAsync("advice", Deployment.Hafenkante, person);
        await using var beside = await tour.BesideAsync();
        var client = await tour.EnterAsync(beside, person, Deployment.Hafenkante);
        await client.TypeUnitsAsync("2");
        await client.ContinueToAsync("signing");
        Assert.Empty(beside.Problems);
    }
}
