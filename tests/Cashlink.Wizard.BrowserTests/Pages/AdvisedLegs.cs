using Cashlink.Wizard.BrowserTests.Advisor;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A session as its advisor sees it, while the client has a device of her own; and the two before one screen.</summary>
internal static class AdvisedLegs
{
    public static readonly IReadOnlyList<string> AdvisorPages =
    [
        "advisor-units", "advisor-self-disclosure", "advisor-survey",
        "advisor-report-due", "advisor-report-error", "advisor-report-named", "advisor-wallet", "advisor-status",
    ];

    public static readonly IReadOnlyList<string> OneScreenPages =
        ["presenting", "handover", "handover-code", "handover-error", "handed-over-units", "handed-over-signing", "presenting-signing"];

    /// <summary>The advisor's page is looked at; the client's, in a browser beside it, goes ahead.</summary>
    public static async IAsyncEnumerable<string> WalkAsAdvisorAsync(Tour tour)
    {
        var desk = new Desk(tour.Visit, tour.Deployment);
        var person = await tour.Deployment.Sandbox.NewInvestorAsync();
        await desk.OpenAsync(await desk.LaunchAsync("advice", investor: person));
        yield return "advisor-units";
        await using var beside = await tour.BesideAsync();
        var client = await tour.EnterAsync(beside, person, Deployment.Solarpark);
        await client.GoToAsync("signing");
        await OpenAsync("self-disclosure");
        yield return "advisor-self-disclosure";
        await OpenAsync("survey");
        yield return "advisor-survey";
        await OpenAsync("signing");
        await Expect(tour.Page.Locator("[data-document]")).ToHaveCountAsync(4);
        yield return "advisor-report-due";
        await desk.Page.Locator("[data-action='name-report']").ClickAsync();
        await Expect(desk.Page.Locator("#suitability-reference-error")).ToBeVisibleAsync();
        yield return "advisor-report-error";
        await desk.Page.Locator("#suitability-reference").FillAsync("Geeignetheitserklärung 2026/11-4711");
        await desk.Page.Locator("[data-action='name-report']").ClickAsync();
        await Expect(desk.Page.Locator("[data-suitability='named']")).ToBeVisibleAsync();
        yield return "advisor-report-named";
        await client.SignAsync();
        await OpenAsync("wallet");
        yield return "advisor-wallet";
        await client.ChooseWalletAsync();
        await client.ContinueToAsync("status");
        var session = await tour.Deployment.Wizard.SessionAsync(client.Session.SessionId);
        await tour.Deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, "ACCEPTED");
        await OpenAsync("status");
        await Expect(desk.Page.Locator("[data-status='ACCEPTED']")).ToBeVisibleAsync();
        await Expect(desk.Page.Locator("[data-part=masked]")).ToBeVisibleAsync();
        yield return "advisor-status";
        Assert.Empty(beside.Problems);

        async Task OpenAsync(string step)
        {
            await desk.Page.GotoAsync($"{tour.Deployment.Wizard.Address}/w/{client.Session.SessionId}/{step}");
            await Expect(desk.Page.Locator($"main[data-step='{step}']")).ToBeVisibleAsync();
            await desk.IsInSessionAsync();
        }
    }

    /// <summary>One device, which changes hands.</summary>
    public static async IAsyncEnumerable<string> WalkBeforeOneScreenAsync(Tour tour)
    {
        var desk = new Desk(tour.Visit, tour.Deployment);
        await desk.OpenAsync(await desk.LaunchAsync("advice", Deployment.Hafenkante));
        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("[data-action='show-on-request']")).ToBeEnabledAsync();
        yield return "presenting";
        await desk.Page.Locator("[data-action='hand-over']").ClickAsync();
        await Expect(desk.Page.Locator("[data-handover]")).ToBeVisibleAsync();
        yield return "handover";
        var code = await desk.SendCodeAsync();
        yield return "handover-code";
        await desk.Page.Locator("[data-action='take-device']").ClickAsync();
        await Expect(desk.Page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        yield return "handover-error";
        await desk.TypeCodeAsync(code);
        await desk.Page.Locator("#confirm-handover").CheckAsync();
        await desk.Page.Locator("[data-action='take-device']").ClickAsync();
        var client = new Investor(tour.Visit);
        await client.IsAtAsync("units");
        yield return "handed-over-units";
        await client.TypeUnitsAsync("2");
        await client.ContinueToAsync("signing");
        await Expect(desk.Page.Locator("[data-advisor-record]")).ToBeVisibleAsync();
        yield return "handed-over-signing";
        await desk.Page.Locator("[data-action='hand-back']").ClickAsync();
        await desk.IsInSessionAsync();
        await Expect(desk.Page.Locator("[data-action='present']")).ToHaveAttributeAsync("aria-pressed", "true");
        yield return "presenting-signing";
        // It holds for the tab, which may have other legs before it.
        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("body[data-presenting]")).ToHaveCountAsync(0);
    }
}
