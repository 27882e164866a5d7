using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>The wizard's process dies under an open page and comes back.</summary>
public sealed class RestartTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Server_KilledAndStartedAgainMidStep_BringsBackStepInputAndFocus()
    {
        var deployment = await TestRun.SharedDeployment;
        var wizard = EndsWithTheTest(await WizardServer.StartAsync(await TestRun.Published, deployment.Sandbox));
        var launched = await wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(), Deployment.Solarpark, "de");
        var phone = new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 700 } };
        var investor = await EnterAsync(launched, "de", phone);
        var page = investor.Page;
        investor.Visit.ExpectLostServer();

        await investor.KeepsAsync("units", () => investor.TypeUnitsAsync());
        await DieAndComeBackAsync(wizard, investor, "units", focusedId: "units");
        await Expect(page.Locator("#units")).ToHaveValueAsync("1.100");
        Assert.Null((await wizard.SessionAsync(launched.SessionId)).InvitationId);
        await investor.ContinueToAsync("self-disclosure");
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("survey");

        var (first, second) = (Investor.GoodAnswers[0], Investor.GoodAnswers[1]);
        await investor.KeepsAsync("survey", () => page.Locator($"#{first}").CheckAsync());
        await investor.KeepsAsync("survey", () => page.Locator($"#{second}").CheckAsync());
        await DieAndComeBackAsync(wizard, investor, "survey", focusedId: second);
        await Expect(page.Locator($"#{first}")).ToBeCheckedAsync();
        await Expect(page.Locator($"#{second}")).ToBeCheckedAsync();
        await Expect(page.Locator("input[type='radio']:checked")).ToHaveCountAsync(2);

        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");
        await Expect(page.Locator("[data-part=summary] [data-part=money]")).ToHaveTextAsync("1.100,00 €");
        await Expect(page.Locator("[data-part=summary]")).ToContainTextAsync("100.000 €");
        await investor.SignAsync();
    }

    /// <summary>The focused field stands at the top, where the notice will be.</summary>
    private static async Task DieAndComeBackAsync(WizardServer wizard, Investor investor, string step, string focusedId)
    {
        await investor.Page.Locator($"#{focusedId}").FocusAsync();
        await investor.Page.Locator($"label[for='{focusedId}']").EvaluateAsync("label => label.scrollIntoView({ block: 'start' })");
        await investor.Page.MarkAsync();
        await wizard.KillAsync();
        await investor.IsReconnectingAsync(focusedId);
        await wizard.StartAgainAsync();
        await investor.Page.WasLoadedAnewAsync();
        await investor.IsAtAsync(step);
        await Expect(investor.Page.Locator($"#{focusedId}")).ToBeFocusedAsync();
    }
}
