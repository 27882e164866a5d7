using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>What is sold out, what is closed, and what anybody may read.</summary>
internal static class DoorLeg
{
    public static readonly IReadOnlyList<string> Pages =
        ["units-sold-out", "link-spent", "link-unknown", "not-admitted", "idle", "cancelled", "not-found", "failure", "accessibility-public"];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var wizard = tour.Deployment.Wizard;
        var soldOut = await tour.LaunchAsync(1, Deployment.SoldOut);
        await tour.Page.GotoAsync(soldOut.Session.LaunchUrl);
        await Expect(tour.Page.Locator("main[data-step='units'] [data-notice]")).ToBeVisibleAsync();
        yield return "units-sold-out";

        var cancelled = await tour.LaunchAsync(2, Deployment.SoldOut);
        using (var answer = await wizard.Http.PostAsync(new Uri($"/api/sessions/{cancelled.Session.SessionId}/cancel", UriKind.Relative), null))
            answer.EnsureSuccessStatusCode();
        tour.Visit.Expect(403, 404, 405, 410);
        await tour.Visit.Context.ClearCookiesAsync();
        foreach (var (name, address) in new[]
        {
            ("link-spent", soldOut.Session.LaunchUrl),
            ("link-unknown", $"{wizard.Address}/launch/nothing"),
            ("not-admitted", $"{wizard.Address}/w/{soldOut.Session.SessionId}/units"),
            ("idle", $"{wizard.Address}/w/{soldOut.Session.SessionId}?closed=idle"),
            ("cancelled", $"{wizard.Address}/w/{cancelled.Session.SessionId}/units"),
            ("not-found", $"{wizard.Address}/nothing/here"),
            ("failure", $"{wizard.Address}/webhooks/cashlink"),
        })
        {
            await tour.Page.GotoAsync(address);
            await Expect(tour.Page.Locator($"main[data-door='{name}']")).ToBeVisibleAsync();
            await Expect(tour.Page.Locator("html")).ToHaveAttributeAsync("lang", tour.Visit.Language);
            yield return name;
        }
        await tour.Page.GotoAsync($"{wizard.Address}/accessibility");
        await Expect(tour.Page.Locator("html")).ToHaveAttributeAsync("lang", tour.Visit.Language);
        yield return "accessibility-public";
    }
}
