using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

/// <summary>Shows every page that there is, one after the other, with its error states; stops at each so that it can be looked at.</summary>
internal static class PageTour
{
    /// <summary>How many pages the tour shows; a page that is left out by mistake must not go unnoticed.</summary>
    public const int Pages = 36;

    /// <returns>The name of the page that is shown now.</returns>
    public static async IAsyncEnumerable<string> WalkAsync(Visit visit)
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync(wallets: 2);
        var investor = new Investor(visit, await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, visit.Language));

        await investor.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        yield return "units-empty";
        foreach (var (name, link) in new[] { ("help", "[data-action='help']"), ("accessibility", ".site-footer a[href$='/accessibility']") })
        {
            await investor.Page.Locator(link).ClickAsync();
            await Expect(investor.Page.Locator($"main[data-page='{name}']")).ToBeVisibleAsync();
            yield return name;
            await investor.Page.Locator("[data-action='back']").ClickAsync();
            await investor.IsAtAsync("units");
        }
        await investor.TypeUnitsAsync();
        yield return "units";
        await investor.TypeUnitsAsync("");
        await foreach (var name in WithErrorAsync(investor, "units"))
            yield return name;
        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
        await foreach (var name in SelfDisclosureAsync(investor))
            yield return name;
        await foreach (var name in SurveyAsync(investor))
            yield return name;

        await foreach (var name in SigningAsync(investor))
            yield return name;
        await investor.SignAsync();
        yield return "wallet";
        await foreach (var name in WithErrorAsync(investor, "wallet"))
            yield return name;
        await investor.ChooseWalletAsync();
        await investor.ContinueToAsync("status");
        await foreach (var name in StatusAsync(investor, deployment))
            yield return name;
        await foreach (var name in AcknowledgementAsync(visit, deployment))
            yield return name;
        await foreach (var name in SideWaysAsync(visit, deployment, investor.Session.LaunchUrl))
            yield return name;
    }

    private static async IAsyncEnumerable<string> SelfDisclosureAsync(Investor investor)
    {
        await OpenAllDetailsAsync(investor);
        yield return "self-disclosure";
        await foreach (var name in WithErrorAsync(investor, "self-disclosure"))
            yield return name;
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("survey");
    }

    private static async IAsyncEnumerable<string> SurveyAsync(Investor investor)
    {
        yield return "survey";
        await foreach (var name in WithErrorAsync(investor, "survey"))
            yield return name;
        await investor.AnswerAsync(Investor.BadAnswers);
        await investor.Continue.ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        yield return "survey-warning";
        await foreach (var name in WithErrorAsync(investor, "survey-warning"))
            yield return name;
        await investor.Page.GoBackAsync();
        await investor.Page.Locator("#survey-decline").ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        yield return "survey-decline";
        await foreach (var name in WithErrorAsync(investor, "survey-decline"))
            yield return name;
        await investor.Page.Locator("#confirm-waiver").CheckAsync();
        await investor.ContinueToAsync("signing");
    }

    private static async IAsyncEnumerable<string> SigningAsync(Investor investor)
    {
        await OpenAllDetailsAsync(investor);
        yield return "signing";
        await investor.Sign.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        yield return "signing-error";
        await investor.Page.Locator("input[id^='waive-']").Last.CheckAsync();
        await investor.OpenDocumentsAsync();
        await Expect(investor.Page.Locator(".document-missing")).ToHaveCountAsync(0);
        await investor.Page.Locator(".summary-change a").First.ClickAsync();
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("1200");
        await investor.ContinueToAsync("self-disclosure");
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("signing");
        await Expect(investor.Page.Locator("[data-fallen]")).ToBeVisibleAsync();
        yield return "signing-fallen";
    }

    private static async IAsyncEnumerable<string> AcknowledgementAsync(Visit visit, Deployment deployment)
    {
        var person = await deployment.Sandbox.NewInvestorAsync(wallets: 1);
        var investor = new Investor(visit, await deployment.Wizard.LaunchAsync(person, Deployment.Biogas, visit.Language));
        await visit.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("10");
        await investor.ContinueToAsync("signing");
        await investor.OpenDocumentsAsync();
        await visit.Page.Locator("[data-action='acknowledge']").ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        yield return "signing-acknowledgement-error";
        await visit.Page.Locator("#acknowledge-name").FillAsync("Anna-Lena Müller-Lüdenscheidt von und zu Hohenstein");
        await visit.Page.Locator("#acknowledge-place").FillAsync("Rothenburg ob der Tauber");
        await visit.Page.Locator("[data-action='acknowledge']").ClickAsync();
        await Expect(visit.Page.Locator("[data-acknowledged]")).ToBeVisibleAsync();
        yield return "signing-acknowledged";
    }

    private static async IAsyncEnumerable<string> StatusAsync(Investor investor, Deployment deployment)
    {
        var session = await deployment.Wizard.SessionAsync(investor.Session.SessionId);
        foreach (var status in new[] { "REVIEW_PENDING", "ACCEPTED" })
        {
            if (status != "REVIEW_PENDING")
                await deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, status);
            // The page asks in growing intervals; a reload is quicker, and that it is not needed is another test's matter.
            await investor.Page.ReloadAsync();
            await Expect(investor.Page.Locator($"[data-status='{status}']")).ToBeVisibleAsync();
            if (status == "ACCEPTED")
                await Expect(investor.Page.Locator("#payment-title")).ToBeVisibleAsync();
            await Expect(investor.Page.Locator("[data-document]").First).ToBeVisibleAsync();
            yield return $"status-{status.ToLowerInvariant().Replace('_', '-')}";
        }
        await investor.Page.Locator("[data-action='withdraw']").ClickAsync();
        await Expect(investor.Page.Locator("[data-investor-name]")).ToBeVisibleAsync();
        yield return "withdrawal";
        await investor.Page.Locator("[data-action='confirm-withdrawal']").ClickAsync();
        await Expect(investor.Page.Locator("[data-withdrawal='declared']")).ToBeVisibleAsync();
        await Expect(investor.Page.Locator("[data-status='CANCELLATION']")).ToBeVisibleAsync();
        yield return "status-withdrawn";
    }

    private static async IAsyncEnumerable<string> SideWaysAsync(Visit visit, Deployment deployment, string usedLink)
    {
        var withoutWallet = await deployment.Sandbox.NewInvestorAsync(wallets: 0);
        var soldOut = await deployment.Wizard.LaunchAsync(withoutWallet, Deployment.SoldOut, visit.Language);
        await visit.Page.GotoAsync(soldOut.LaunchUrl);
        await Expect(visit.Page.Locator("main[data-step='units'] .notice")).ToBeVisibleAsync();
        yield return "units-sold-out";

        var investor = new Investor(visit, await deployment.Wizard.LaunchAsync(withoutWallet, Deployment.Solarpark, visit.Language));
        await visit.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        await investor.GoToAsync("signing");
        await investor.Sign.ClickAsync();
        await Expect(visit.Page.Locator("[data-action='later']")).ToBeVisibleAsync();
        yield return "wallet-none";
        await foreach (var name in NewWalletAsync(investor))
            yield return name;
        await visit.Page.Locator("[data-action='later']").ClickAsync();
        await investor.IsAtAsync("status");
        await deployment.Sandbox.SetStatusAsync((await deployment.Wizard.SessionAsync(investor.Session.SessionId)).InvestmentId!.Value, "REJECTION");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator("[data-status='REJECTION']")).ToBeVisibleAsync();
        yield return "status-rejection";

        visit.Expect(403, 404);
        await visit.Context.ClearCookiesAsync();
        foreach (var (name, address) in new[]
        {
            ("link-used", usedLink),
            ("link-unknown", $"{deployment.Wizard.Address}/launch/nothing"),
            ("not-admitted", $"{deployment.Wizard.Address}/w/{soldOut.SessionId}/units"),
            ("not-found", $"{deployment.Wizard.Address}/nothing/here"),
            ("accessibility-public", $"{deployment.Wizard.Address}/accessibility"),
        })
        {
            await visit.Page.GotoAsync(address);
            await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", visit.Language);
            yield return name;
        }
    }

    private static async IAsyncEnumerable<string> NewWalletAsync(Investor investor)
    {
        await investor.Page.Locator("input[value='own']").CheckAsync();
        await investor.Page.Locator("#wallet-address").FillAsync("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
        await Expect(investor.Page.Locator(".choice-more .grouped")).ToBeVisibleAsync();
        yield return "wallet-own";
        await foreach (var name in WithErrorAsync(investor, "wallet-own"))
            yield return name;
        await investor.Page.Locator("input[value='managed']").CheckAsync();
        await Expect(investor.Page.Locator("#confirm-custody-terms")).ToBeVisibleAsync();
        yield return "wallet-managed";
        await foreach (var name in WithErrorAsync(investor, "wallet-managed"))
            yield return name;
    }

    /// <summary>The same page after an attempt to continue with nothing filled in.</summary>
    private static async IAsyncEnumerable<string> WithErrorAsync(Investor investor, string name)
    {
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        yield return $"{name}-error";
    }

    private static async Task OpenAllDetailsAsync(Investor investor) =>
        await investor.Page.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(details => details.open = true)");
}
