using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>Investor 1 with campaign 1: each step, each of its error states, the pages beside, the withdrawal.</summary>
internal static class OrdinaryLeg
{
    public static readonly IReadOnlyList<string> Pages =
    [
        "units-empty", "help", "accessibility", "units", "units-error", "units-above-law",
        "self-disclosure", "self-disclosure-error",
        "survey", "survey-error", "survey-warning", "survey-warning-error", "survey-decline", "survey-decline-error",
        "signing", "signing-error", "signing-fallen",
        "wallet", "wallet-error",
        "status-review-pending", "status-accepted", "withdrawal", "status-withdrawn",
    ];

    public static async IAsyncEnumerable<string> WalkAsync(Tour tour)
    {
        // A single wallet would be chosen already, and nothing could be missing.
        await tour.Deployment.Sandbox.AddWalletAsync(Tour.Person(1));
        var investor = await tour.EnterAsync(1, Deployment.Solarpark);
        await foreach (var page in UnitsAsync(investor))
            yield return page;
        await investor.ContinueToAsync("self-disclosure");
        await tour.OpenAllDetailsAsync();
        yield return "self-disclosure";
        await foreach (var page in Tour.WithErrorAsync(investor, "self-disclosure"))
            yield return page;
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("survey");
        await foreach (var page in SurveyAsync(investor))
            yield return page;
        await tour.OpenAllDetailsAsync();
        await foreach (var page in SigningAsync(investor))
            yield return page;
        await investor.SignAsync();
        yield return "wallet";
        await foreach (var page in Tour.WithErrorAsync(investor, "wallet"))
            yield return page;
        await investor.ChooseWalletAsync();
        await investor.ContinueToAsync("status");
        await Expect(investor.Page.Locator("[data-status='REVIEW_PENDING']")).ToBeVisibleAsync();
        await Expect(investor.Page.Locator("[data-document]").First).ToBeVisibleAsync();
        yield return "status-review-pending";
        await tour.ShowStatusAsync(investor, "ACCEPTED");
        await Expect(investor.Page.Locator("[data-qr]")).ToBeVisibleAsync();
        yield return "status-accepted";
        await foreach (var page in tour.WithdrawAsync("withdrawal", "status-withdrawn"))
            yield return page;
    }

    private static async IAsyncEnumerable<string> UnitsAsync(Investor investor)
    {
        yield return "units-empty";
        foreach (var (name, link) in new[] { ("help", "[data-action='help']"), ("accessibility", "[data-part=footer] a[href$='/accessibility']") })
        {
            await investor.Page.Locator(link).ClickAsync();
            await Expect(investor.Page.Locator($"main[data-page='{name}']")).ToBeVisibleAsync();
            yield return name;
            await investor.Page.Locator("[data-action='back']").ClickAsync();
            await investor.IsAtAsync("units");
        }
        await investor.TypeUnitsAsync();
        await Expect(investor.Page.Locator("[data-part=limit-bar] [data-part=limit-added]")).ToBeVisibleAsync();
        yield return "units";
        await investor.TypeUnitsAsync("");
        await foreach (var page in Tour.WithErrorAsync(investor, "units"))
            yield return page;
        await investor.TypeUnitsAsync("25001");
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToContainTextAsync(investor.Visit.Language == "de" ? "25.000" : "25,000");
        yield return "units-above-law";
        await investor.TypeUnitsAsync();
    }

    private static async IAsyncEnumerable<string> SurveyAsync(Investor investor)
    {
        var waiver = investor.Page.Locator("#confirm-waiver");
        yield return "survey";
        await foreach (var page in Tour.WithErrorAsync(investor, "survey"))
            yield return page;
        await investor.AnswerAsync(Investor.BadAnswers);
        await investor.Continue.ClickAsync();
        await Expect(waiver).ToBeEnabledAsync();
        yield return "survey-warning";
        await foreach (var page in Tour.WithErrorAsync(investor, "survey-warning"))
            yield return page;
        await investor.Page.GoBackAsync();
        await investor.Page.Locator("#survey-decline").ClickAsync();
        await Expect(waiver).ToBeEnabledAsync();
        yield return "survey-decline";
        await foreach (var page in Tour.WithErrorAsync(investor, "survey-decline"))
            yield return page;
        await waiver.CheckAsync();
        await investor.ContinueToAsync("signing");
    }

    /// <summary>Reads everything, changes the units, and is asked again for what has fallen by that.</summary>
    private static async IAsyncEnumerable<string> SigningAsync(Investor investor)
    {
        yield return "signing";
        await investor.Sign.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        yield return "signing-error";
        await investor.Page.Locator("input[id^='waive-']").Last.CheckAsync();
        await investor.OpenDocumentsAsync();
        await Expect(investor.Page.Locator("[data-duty=open]")).ToHaveCountAsync(0);
        await investor.Page.Locator("[data-part=change] a").First.ClickAsync();
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("1200");
        await investor.ContinueToAsync("self-disclosure");
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("signing");
        await Expect(investor.Page.Locator("[data-fallen]")).ToBeVisibleAsync();
        yield return "signing-fallen";
    }
}
