using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The pages beside the steps: nothing is lost on the way there and back.</summary>
public sealed class HelpTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("[data-action='help']", "help")]
    [InlineData("[data-part=footer] a[href$='/accessibility']", "accessibility")]
    public async Task SidePage_FromAStepAndBack_KeepsWhatIsTyped(string link, string page)
    {
        var investor = await EnterAsync("de");
        await investor.TypeUnitsAsync("1.234");

        await investor.Page.Locator(link).ClickAsync();
        await Expect(investor.Page.Locator($"main[data-page='{page}'] h1")).ToBeFocusedAsync();
        await investor.Page.Locator("[data-action='back']").ClickAsync();

        await investor.IsAtAsync("units");
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("1.234");
    }

    [Fact]
    public async Task Help_FromAWarning_LeadsBackToTheWarning()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("survey");
        await investor.AnswerAsync(Investor.BadAnswers);
        await investor.Continue.ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();

        await investor.Page.Locator("[data-action='help']").ClickAsync();
        await Expect(investor.Page.Locator("main[data-page='help']")).ToBeVisibleAsync();
        await investor.Page.Locator("[data-action='back']").ClickAsync();

        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Help_Reloaded_StaysAndLeadsToTheNextStep()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("self-disclosure");
        await investor.Page.Locator("[data-action='help']").ClickAsync();
        await Expect(investor.Page.Locator("main[data-page='help']")).ToBeVisibleAsync();

        await investor.Page.ReloadAsync();

        await Expect(investor.Page.Locator("main[data-page='help'] h1")).ToHaveTextAsync("Hilfe");
        await investor.Page.Locator("[data-action='back']").ClickAsync();
        await investor.IsAtAsync("self-disclosure");
    }

    [Theory]
    [InlineData("de", "Barrierefreiheit")]
    [InlineData("en", "Accessibility")]
    public async Task Statement_WithoutASession_IsPublic(string language, string title)
    {
        var visit = await VisitAsync(language);
        await visit.Page.GotoAsync((await TestRun.SharedDeployment).Wizard.Address + "/accessibility");

        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync(title);
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(visit.Page.GetByText("MLBF").First).ToBeVisibleAsync();
        await visit.Page.Locator("nav a").ClickAsync();
        await Expect(visit.Page.Locator("html")).Not.ToHaveAttributeAsync("lang", language);
    }
}
