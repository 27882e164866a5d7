using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>The API is away while a step is left: the step says so, keeps the answers, and goes on when it is back.</summary>
[Collection(OutageGroup.Name)]
public sealed class OutageTests(ITestOutputHelper output, OutageDeployment outage) : BrowserTest(output)
{
    private static readonly LocatorAssertionsToBeVisibleOptions NoLongerThanOneWait = new() { Timeout = 12_000 };

    private SandboxServer Sandbox => outage.Deployment.Sandbox;

    [Fact]
    public async Task Api_AwayWhileAnswersAreSubmitted_GoesOnByItselfWhenItIsBack()
    {
        var investor = await BeginAsync("de");
        await investor.TypeUnitsAsync();
        await CannotContinueAsync(investor);
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("1.100");
        await BackAgainAsync(investor, "self-disclosure");

        await investor.ConfirmBothAsync();
        await CannotContinueAsync(investor);
        await Expect(investor.Page.Locator("#confirm-income")).ToBeCheckedAsync();
        await Expect(investor.Page.Locator("#confirm-net-worth")).ToBeCheckedAsync();
        await BackAgainAsync(investor, "survey");

        await investor.AnswerAsync(Investor.GoodAnswers);
        await CannotContinueAsync(investor);
        await Expect(investor.Page.Locator("input[type='radio']:checked")).ToHaveCountAsync(Investor.GoodAnswers.Count);
        await BackAgainAsync(investor, "signing");
        await Expect(investor.Page.Locator("[data-part=saved]")).ToContainTextAsync("Gespeichert um");
        await EachCallWasAcceptedOnceAsync(investor);
    }

    [Fact]
    public async Task Api_AwayFromTheSignatureOn_GoesOnByItselfWhenItIsBack()
    {
        var investor = await BeginAsync("en", wallets: 2);
        var page = investor.Page;
        await investor.GoToAsync("signing");

        await Sandbox.GoDownAsync();
        await investor.Sign.ClickAsync();
        await Expect(investor.Main).ToHaveAttributeAsync("data-step", "wallet");
        await Expect(page.GetByText("The service has not answered yet")).ToBeVisibleAsync();
        await Expect(page.GetByText("Please do not subscribe again")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-part=saved]")).ToHaveTextAsync("");
        await Expect(investor.Continue).ToHaveCountAsync(0);
        await Sandbox.ClearFaultsAsync();
        await Expect(page.Locator("input[data-wallet]")).ToHaveCountAsync(2, new() { Timeout = 12_000 });

        await page.Locator("input[name='wallet']").Nth(1).CheckAsync();
        await CannotContinueAsync(investor);
        await Expect(page.Locator("input[name='wallet']").Nth(1)).ToBeCheckedAsync();
        await BackAgainAsync(investor, "status");
        await EachCallWasAcceptedOnceAsync(investor);
    }

    [Fact]
    public async Task Wallets_NotToBeHad_AreLoadedWhenTheApiIsBack()
    {
        var investor = await BeginAsync("de");
        await investor.GoToAsync("signing");
        await Sandbox.AddFaultAsync(new { match = new { path = "/v2/investors/*/wallets/" }, status = 503 });

        await investor.Sign.ClickAsync();
        await Expect(investor.Page.GetByText("Wir konnten Ihre Wallets nicht laden")).ToBeVisibleAsync();
        await Expect(investor.Page.Locator("[data-action='retry']")).ToBeVisibleAsync();
        await Sandbox.ClearFaultsAsync();

        await Expect(investor.Page.Locator("input[data-wallet]")).ToHaveCountAsync(1, new() { Timeout = 12_000 });
    }

    [Fact]
    public async Task Api_AwayAtEachStep_GoesOnByTheButton()
    {
        var investor = await BeginAsync("en");
        var page = investor.Page;
        await investor.TypeUnitsAsync();
        await TryAgainAsync(investor, "self-disclosure");
        await investor.ConfirmBothAsync();
        await TryAgainAsync(investor, "survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await TryAgainAsync(investor, "signing");

        await investor.OpenDocumentsAsync();
        await Sandbox.AddFaultAsync(new { match = new { path = "/v2/investors/*/wallets/" }, status = 503 });
        await investor.Sign.ClickAsync();
        await Expect(page.GetByText("We could not load your wallets")).ToBeVisibleAsync();
        await Sandbox.ClearFaultsAsync();
        await page.Locator("[data-action='retry']").ClickAsync();
        await investor.IsAtAsync("wallet");

        await investor.ChooseWalletAsync();
        await TryAgainAsync(investor, "status");
        await EachCallWasAcceptedOnceAsync(investor);
    }

    private async Task<Investor> BeginAsync(string language, int wallets = 1)
    {
        await Sandbox.ClearFaultsAsync();
        var launched = await outage.Deployment.Wizard.LaunchAsync(await Sandbox.NewInvestorAsync(wallets), Deployment.Solarpark, language);
        return await EnterAsync(launched, language);
    }

    /// <summary>Leaves the step while the API is away: the page stays, says so in plain words, and shows nothing as saved.</summary>
    private async Task CannotContinueAsync(Investor investor)
    {
        var step = await investor.Main.GetAttributeAsync("data-step");
        await Sandbox.GoDownAsync();
        await investor.Continue.ClickAsync();
        var notice = investor.Page.GetByRole(AriaRole.Alert);
        await Expect(notice).ToContainTextAsync(
            investor.Visit.Language == "de" ? "Der Dienst antwortet gerade nicht" : "The service does not answer at the moment");
        await Expect(notice).ToContainTextAsync(investor.Visit.Language == "de" ? "Nichts wird doppelt gesendet" : "nothing is sent twice");
        await Expect(investor.Main).ToHaveAttributeAsync("data-step", step!);
        await Expect(investor.Page.Locator("[data-part=saved]")).ToHaveTextAsync("");
    }

    private async Task BackAgainAsync(Investor investor, string next)
    {
        await Sandbox.ClearFaultsAsync();
        await Expect(investor.Page.Locator($"main[data-step='{next}']")).ToBeVisibleAsync(NoLongerThanOneWait);
        await investor.IsAtAsync(next);
    }

    private async Task TryAgainAsync(Investor investor, string next)
    {
        await CannotContinueAsync(investor);
        await Sandbox.ClearFaultsAsync();
        await investor.Page.Locator("[data-action='retry']").ClickAsync();
        await investor.IsAtAsync(next);
    }

    /// <summary>However often they were tried: each change was made once, and always under one key.</summary>
    private async Task EachCallWasAcceptedOnceAsync(Investor investor)
    {
        var calls = await outage.Deployment.ChangesOfAsync(investor.Session.SessionId);
        foreach (var attempts in calls.GroupBy(call => $"{call.Method} {call.Path} {call.BodyText}"))
        {
            Assert.Single(attempts, call => call.Status < 300);
            Assert.Single(attempts.Select(call => call.IdempotencyKey).Distinct());
        }
        Assert.Contains(calls, call => call.Status == 503);
    }
}
