using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The operator's page: the way in, what waits for somebody, and the way out.</summary>
internal static class OperationsLeg
{
    public static readonly IReadOnlyList<string> Pages = ["operations-sign-in", "operations-sign-in-error", "operations", "operations-signed-out"];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var page = tour.Page;
        await LeaveWorkAsync(tour);

        tour.Visit.Expect(403);
        await page.GotoAsync($"{tour.Deployment.Wizard.Address}/operations?lang={tour.Visit.Language}");
        await Expect(page.Locator("main[data-operations='sign-in']")).ToBeVisibleAsync();
        yield return "operations-sign-in";

        await SignInAsync(tour, "somebody else's key");
        await Expect(page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        yield return "operations-sign-in-error";

        await SignInAsync(tour, TourDeployment.OperatorKey);
        await Expect(page.Locator("main[data-operations='page'] #needed tbody tr").First).ToBeVisibleAsync();
        await page.Locator("#funnel summary").ClickAsync();
        yield return "operations";

        await page.Locator("[data-action='sign-out']").ClickAsync();
        await Expect(page.Locator("[data-reason='left']")).ToBeVisibleAsync();
        yield return "operations-signed-out";
    }

    private static async Task SignInAsync(Tour tour, string key)
    {
        await tour.Page.Locator("#key").FillAsync(key);
        await tour.Page.Locator("[data-action='sign-in']").ClickAsync();
    }

    /// <summary>A session for the funnel, and a withdrawal that fits no contract: a person has to look at it.</summary>
    private static async Task LeaveWorkAsync(Tour tour)
    {
        var person = await tour.Deployment.Sandbox.NewInvestorAsync(wallets: 1);
        await tour.EnterAsync(tour.Visit, person, Hosting.Deployment.Hafenkante);
        await tour.Page.GotoAsync($"{tour.Deployment.Wizard.Address}/widerruf?lang={tour.Visit.Language}");
        await tour.Page.Locator("#number").FillAsync("5c9e2d1a-6f43-4b8e-9a57-1d20c7e4b3f9");
        await tour.Page.Locator("#name").FillAsync("Erika Beispiel");
        await tour.Page.Locator("#email").FillAsync("erika@example.org");
        await tour.Page.Locator("[data-action=confirm-withdrawal]").ClickAsync();
        await Expect(tour.Page.Locator("main[data-public-withdrawal=received]")).ToBeVisibleAsync();
    }
}
