using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Each of the sandbox's special investors gets a page that makes sense. docs/special-people.md is the table to this.</summary>
public sealed class SpecialPeopleTests(ITestOutputHelper output) : BrowserTest(output)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 640 } };

    [Fact]
    public async Task Company_NeedsNoSelfDisclosureWhateverTheAmount()
    {
        var investor = await EnterAsync(4, "de");
        await Expect(investor.Main.Locator("[data-notice]")).ToContainTextAsync("Sie zeichnen für ein Unternehmen");
        await Expect(investor.Page.Locator("[data-part=limits]")).ToHaveCountAsync(0);
        await Expect(StateOf(investor, "Selbstauskunft")).ToHaveTextAsync("Nicht nötig für Unternehmen");

        await investor.TypeUnitsAsync("50.000");
        await investor.ContinueToAsync("survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");

        await Expect(StateOf(investor, "Selbstauskunft")).ToHaveTextAsync("Nicht nötig für Unternehmen");
    }

    [Fact]
    public async Task IdentificationPending_IsToldThatItDoesNotHinder()
    {
        var investor = await EnterAsync(3, "en");
        await Expect(investor.Main.Locator("[data-notice]")).ToContainTextAsync("Your identity is still being checked");

        await investor.GoToAsync("self-disclosure");
    }

    [Fact]
    public async Task IdentificationRefused_IsToldAtOnceAndWhoHelps()
    {
        var investor = await EnterAsync(7, "de");
        var notice = investor.Main.Locator("[data-notice=warning]");
        await Expect(notice).ToContainTextAsync("Ihre Identität konnte nicht bestätigt werden");

        await notice.Locator("a[href$='/help']").ClickAsync();
        await Expect(investor.Page.Locator("main[data-page='help']")).ToContainTextAsync("Bank am Deich");
        await investor.Page.Locator("[data-action='back']").ClickAsync();
        await investor.IsAtAsync("units");
    }

    [Fact]
    public async Task SoldOut_SaysSoAndOffersNothing()
    {
        var launched = await LaunchAsync("de", campaign: Deployment.SoldOut);
        var visit = await VisitAsync("de");
        await visit.Page.GotoAsync(launched.LaunchUrl);

        await Expect(visit.Page.Locator("main[data-step='units'] h1")).ToContainTextAsync("ausverkauft");
        await Expect(visit.Page.Locator("main[data-step='units'] [data-notice]")).ToContainTextAsync("keine Anteile mehr");
        await Expect(visit.Page.Locator("[data-action='continue']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task HoldingAlready_NarrowsWhatIsFree()
    {
        var investor = await EnterAsync(5, "en");
        await investor.TypeUnitsAsync("101");
        await Expect(investor.Page.Locator("[data-part=limits] [data-part=is-total] dd")).ToHaveTextAsync("€1,001");

        await investor.Page.Locator("[data-action='reduce']").ClickAsync();
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("100");
        await investor.ContinueToAsync("survey");
        await Expect(StateOf(investor, "Self-disclosure")).ToHaveTextAsync("Not needed for your amount");
    }

    [Fact]
    public async Task VeryLongNames_FitOnASmallPhone()
    {
        var deployment = await TestRun.SharedDeployment;
        var launched = await deployment.Wizard.LaunchAsync(Person(6), Deployment.Solarpark, "de");
        var investor = await EnterAsync(launched, "de", Phone);
        foreach (var step in new[] { "units", "self-disclosure", "survey", "signing" })
        {
            if (step == "self-disclosure")
            {
                await investor.TypeUnitsAsync();
                await investor.ContinueToAsync(step);
            }
            else if (step == "survey")
            {
                await investor.ConfirmBothAsync();
                await investor.ContinueToAsync(step);
            }
            else if (step == "signing")
            {
                await investor.AnswerAsync(Investor.GoodAnswers);
                await investor.ContinueToAsync(step);
            }
            Assert.Equal(320, await investor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    private static Guid Person(int number) => Guid.Parse($"a0000000-0000-4000-8000-00000000000{number}");

    private async Task<Investor> EnterAsync(int person, string language)
    {
        var deployment = await TestRun.SharedDeployment;
        return await EnterAsync(await deployment.Wizard.LaunchAsync(Person(person), Deployment.Solarpark, language), language);
    }

    /// <summary>What the list of steps says of a step.</summary>
    private static ILocator StateOf(Investor investor, string step) =>
        investor.Page.Locator("[data-part=tasks] > li", new() { HasText = step }).Locator("[data-part=task-state]");
}
