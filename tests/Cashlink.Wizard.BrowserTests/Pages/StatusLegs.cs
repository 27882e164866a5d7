using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>Investor 1 with campaign 2, which asks for no self-disclosure and no survey: the short way, then every status.</summary>
internal static class StatusLegs
{
    /// <summary>In an order that an investment could take. The last is a word that nobody knows.</summary>
    private static readonly string[] Statuses =
        ["WAITING_FOR_ACCEPTANCE", "REJECTION", "ABORTION", "ACCEPTED", "PAID", "DELIVERED", "CANCELLATION", "PAYMENT_MISSING", "SOMETHING_NEW"];

    public static readonly IReadOnlyList<string> Pages =
        ["units-without-limits", "signing-without-answers", .. Statuses.Where(status => status != "ACCEPTED").Select(PageOf)];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(1, Deployment.Hafenkante);
        await investor.TypeUnitsAsync("4");
        await Expect(tour.Page.Locator("[data-part=total-value]")).ToContainTextAsync("2");
        yield return "units-without-limits";
        await investor.ContinueToAsync("signing");
        yield return "signing-without-answers";
        await investor.SignAsync();
        await investor.ChooseWalletAsync();
        await investor.ContinueToAsync("status");
        foreach (var status in Statuses)
        {
            await tour.ShowStatusAsync(investor, status);
            // The first leg shows this one, with the payment and all.
            if (status != "ACCEPTED")
                yield return PageOf(status);
        }
    }

    private static string PageOf(string status) => status == "SOMETHING_NEW" ? "status-unknown" : $"status-{status.ToLowerInvariant().Replace('_', '-')}";
}
