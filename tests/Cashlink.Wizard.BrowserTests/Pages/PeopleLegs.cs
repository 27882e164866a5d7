using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A company, somebody who holds units already, and somebody with very long names: investors 4, 5 and 6.</summary>
internal static class PeopleLegs
{
    public static readonly IReadOnlyList<string> CompanyPages = ["units-company", "signing-company", "status-company"];

    public static readonly IReadOnlyList<string> HoldingPages = ["units-holding", "self-disclosure-holding", "signing-holding"];

    public static readonly IReadOnlyList<string> LongNamePages = ["withdrawal-long-name", "status-withdrawn-long-name"];

    public static async IAsyncEnumerable<string> WalkAsCompanyAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(4, Deployment.Solarpark);
        await investor.TypeUnitsAsync("50000");
        await Expect(tour.Page.Locator("[data-part=total-value]")).ToContainTextAsync("50");
        yield return "units-company";
        await investor.ContinueToAsync("survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");
        await investor.OpenDocumentsAsync();
        await Expect(tour.Page.Locator("[data-duty=open]")).ToHaveCountAsync(0);
        yield return "signing-company";
        await investor.GoOnFromSigningAsync();
        await Expect(tour.Page.Locator("[data-document]").First).ToBeVisibleAsync();
        yield return "status-company";
    }

    public static async IAsyncEnumerable<string> WalkWithHoldingAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(5, Deployment.Solarpark);
        await investor.TypeUnitsAsync("500");
        await Expect(tour.Page.Locator("[data-part=limit-bar] [data-part=limit-held]")).ToBeVisibleAsync();
        yield return "units-holding";
        await investor.ContinueToAsync("self-disclosure");
        yield return "self-disclosure-holding";
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");
        yield return "signing-holding";
    }

    /// <summary>The only page that shows an investor's own name is the withdrawal's.</summary>
    public static async IAsyncEnumerable<string> WalkWithLongNameAsync(Tour tour)
    {
        var investor = await tour.EnterAsync(6, Deployment.Solarpark);
        await investor.GoToAsync("status");
        await foreach (var page in tour.WithdrawAsync("withdrawal-long-name", "status-withdrawn-long-name"))
            yield return page;
    }
}
