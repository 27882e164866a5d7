using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The home page of somebody new: without a subscription, with one in each state that matters, and while Cashlink is away.</summary>
internal static class HomeLeg
{
    public static readonly IReadOnlyList<string> Pages = ["home-empty", "home", "home-outdated"];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var (sandbox, wizard) = (tour.Deployment.Sandbox, tour.Deployment.Wizard);
        var person = await sandbox.NewInvestorAsync();
        await OpenAsync(tour, person);
        await Expect(tour.Page.Locator("[data-nothing]")).ToBeVisibleAsync();
        yield return "home-empty";

        await SubscribeAsync(tour, person);
        await OpenAsync(tour, person);
        await Expect(tour.Page.Locator("[data-subscription]")).ToHaveCountAsync(3);
        yield return "home";

        // What was read a moment ago is not asked for again; the name of an offer that this process has never read is.
        var other = await sandbox.NewInvestorAsync();
        await SubscribeAsync(tour, other);
        await wizard.KillAsync();
        await wizard.StartAgainAsync();
        var link = await wizard.LaunchHomeAsync(other, tour.Visit.Language, sandbox.Address + "/");
        await sandbox.GoDownAsync();
        await tour.Page.GotoAsync(link);
        await Expect(tour.Page.Locator("[data-subscription]")).ToHaveCountAsync(3);
        yield return "home-outdated";
        await sandbox.ClearFaultsAsync();
    }

    /// <summary>One that is begun, one to be paid, one withdrawn from.</summary>
    internal static async Task SubscribeAsync(Tour tour, Guid person)
    {
        await using var beside = await tour.BesideAsync();
        var withdrawn = await tour.EnterAsync(beside, person, Deployment.Hafenkante);
        await withdrawn.TypeUnitsAsync("2");
        await withdrawn.ContinueToAsync("signing");
        await withdrawn.GoOnFromSigningAsync();
        await withdrawn.In("[data-action='withdraw']").ClickAsync();
        await withdrawn.In("[data-action='confirm-withdrawal']").ClickAsync();
        await Expect(withdrawn.In("[data-status='CANCELLATION']")).ToBeVisibleAsync();

        var accepted = await tour.EnterAsync(beside, person, Deployment.Solarpark);
        await accepted.GoToAsync("status");
        var session = await tour.Deployment.Wizard.SessionAsync(accepted.Session.SessionId);
        await tour.Deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, "ACCEPTED");
        await accepted.Page.ReloadAsync();
        await Expect(accepted.In("[data-status='ACCEPTED']")).ToBeVisibleAsync();

        var begun = await tour.EnterAsync(beside, person, Deployment.Biogas);
        await begun.TypeUnitsAsync("500");
        await begun.Continue.ClickAsync();
        await Expect(begun.In("main[data-step='units']")).ToHaveCountAsync(0);
        Assert.Empty(beside.Problems);
    }

    private static async Task OpenAsync(Tour tour, Guid person)
    {
        await tour.Page.GotoAsync(await tour.Deployment.Wizard.LaunchHomeAsync(person, tour.Visit.Language, tour.Deployment.Sandbox.Address + "/"));
        await Expect(tour.Page.Locator("main[data-home]")).ToBeVisibleAsync();
    }
}
