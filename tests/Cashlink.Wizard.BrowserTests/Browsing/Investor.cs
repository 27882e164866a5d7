using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>Somebody who goes through the steps with a browser, by the page's stable hooks alone.</summary>
/// <param name="visit">The browser.</param>
/// <param name="launched">The session.</param>
/// <param name="frame">The frame that the wizard is in, when it does not have the tab to itself.</param>
internal sealed class Investor(Visit visit, Launched? launched = null, IFrameLocator? frame = null)
{
    public static readonly IReadOnlyList<string> GoodAnswers = ["known-instruments-common", "number-of-trades-often", "total-loss-lost", "sell-early-perhaps"];

    public static readonly IReadOnlyList<string> BadAnswers = ["known-instruments-none", "number-of-trades-never", "total-loss-protected", "sell-early-always"];

    public Visit Visit => visit;

    public IPage Page => visit.Page;

    public Launched Session => launched ?? throw new InvalidOperationException("The session was launched by the portal.");

    /// <summary>1,100 units as the language writes them.</summary>
    public string Units => visit.Language == "de" ? "1.100" : "1,100";

    public ILocator Main => In("main");

    public ILocator Continue => In("[data-action='continue']");

    public ILocator Sign => In("[data-action='sign']");

    public ILocator ErrorSummary => In("[data-error-summary]");

    /// <summary>What the wizard's page holds.</summary>
    public ILocator In(string selector) => frame is null ? Page.Locator(selector) : frame.Locator(selector);

    /// <summary>Waits until the step is shown and can be used.</summary>
    public async Task IsAtAsync(string step)
    {
        await Expect(In($"main[data-step='{step}']")).ToBeVisibleAsync();
        if (step == "status")
            await Expect(In("[data-status]")).Not.ToHaveAttributeAsync("data-status", "");
        else
            await Expect(step == "signing" ? Sign : Continue).ToBeEnabledAsync();
    }

    /// <summary>Types a number; one that can be subscribed to until its amount is there, which moves the button below it.</summary>
    public async Task TypeUnitsAsync(string? units = null)
    {
        await In("#units").FillAsync(units ?? Units);
        if (units is null)
            await Expect(In("[data-part=total-value]")).Not.ToHaveTextAsync("–");
    }

    public async Task ConfirmBothAsync()
    {
        await In("#confirm-income").CheckAsync();
        await In("#confirm-net-worth").CheckAsync();
    }

    public async Task AnswerAsync(IReadOnlyList<string> answers)
    {
        foreach (var answer in answers)
            await In($"#{answer}").CheckAsync();
    }

    /// <summary>Opens the page that warns of going on without answers, and confirms.</summary>
    public async Task DeclineSurveyAsync()
    {
        await In("#survey-decline").ClickAsync();
        await In("#confirm-waiver").CheckAsync();
    }

    public async Task ContinueToAsync(string step)
    {
        await Continue.ClickAsync();
        await IsAtAsync(step);
    }

    /// <summary>Has the browser fetch each document to its end, as a click on its link does, without leaving the page.</summary>
    public Task OpenDocumentsAsync() => In("body").EvaluateAsync(
        "async () => { for (const link of document.querySelectorAll('[data-document]')) await (await fetch(link.href)).arrayBuffer(); }");

    public async Task SignAsync()
    {
        await OpenDocumentsAsync();
        await Sign.ClickAsync();
        await IsAtAsync("wallet");
    }

    public Task ChooseWalletAsync() => In("input[name='wallet']").First.CheckAsync();

    /// <summary>Goes from the units page to a step, finishing those before it in the shortest way.</summary>
    public async Task GoToAsync(string step)
    {
        if (step == "units")
            return;
        await TypeUnitsAsync();
        await ContinueToAsync("self-disclosure");
        if (step == "self-disclosure")
            return;
        await ConfirmBothAsync();
        await ContinueToAsync("survey");
        if (step == "survey")
            return;
        await AnswerAsync(GoodAnswers);
        await ContinueToAsync("signing");
        await OpenDocumentsAsync();
        if (step == "signing")
            return;
        await SignAsync();
        if (step == "wallet")
            return;
        await FinishAsync();
    }

    /// <summary>Signs, chooses the first wallet, and is at the status.</summary>
    public async Task GoOnFromSigningAsync()
    {
        await SignAsync();
        await FinishAsync();
    }

    private async Task FinishAsync()
    {
        await ChooseWalletAsync();
        await ContinueToAsync("status");
    }
}
