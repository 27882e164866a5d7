using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The operator's page, from the key to signing out.</summary>
internal static class OperationsLeg
{
    /// <summary>The operator's access key.</summary>
    public const string Key = "operators-access-key";

    public static readonly IReadOnlyList<string> Pages = ["operations-sign-in", "operations-sign-in-error", "operations", "operations-sent", "operations-signed-out"];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var page = tour.Page;
        await StoredWork.PutAsync(tour.Deployment.Wizard.StorePath);
        tour.Visit.Expect(403);
        await page.GotoAsync($"{tour.Deployment.Wizard.Address}/operations?lang={tour.Visit.Language}");
        await Expect(page.Locator("main[data-operations=sign-in]")).ToBeVisibleAsync();
        yield return "operations-sign-in";
        await page.Locator("#key").FillAsync("wrong");
        await page.Locator("[data-action=sign-in]").ClickAsync();
        await Expect(page.Locator("[data-error-summary]")).ToBeVisibleAsync();
        yield return "operations-sign-in-error";
        await page.Locator("#key").FillAsync(Key);
        await page.Locator("[data-action=sign-in]").ClickAsync();
        await Expect(page.Locator("main[data-operations=page]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-tile].is-due")).ToHaveCountAsync(4);
        await page.Locator("main details").EvaluateAllAsync<object?>("all => all.forEach(details => details.open = true)");
        yield return "operations";
        await page.Locator("[data-action=send-again]").First.ClickAsync();
        await Expect(page.Locator("[data-sent='1']")).ToBeVisibleAsync();
        await page.Locator("[data-action=send-all-again]").First.ClickAsync();
        await Expect(page.Locator("[data-sent]:not([data-sent='0'])")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-tile=events]")).Not.ToHaveClassAsync("is-due");
        yield return "operations-sent";
        await page.Locator("[data-action=sign-out]").ClickAsync();
        await Expect(page.Locator("main[data-operations=sign-in] [data-reason=left]")).ToBeVisibleAsync();
        yield return "operations-signed-out";
    }
}
