using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Back, forward and change: nothing is lost and nothing is sent again.</summary>
public sealed class NavigationTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task BackAndForward_ThroughAllSteps_KeepAnswersAndSendNothing()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("signing");
        var sent = await SentAsync(investor);

        await investor.Page.GoBackAsync();
        await investor.IsAtAsync("survey");
        await AnswersAreThereAsync(investor, "survey");
        await investor.Page.GoBackAsync();
        await investor.IsAtAsync("self-disclosure");
        await AnswersAreThereAsync(investor, "self-disclosure");
        await investor.Page.GoBackAsync();
        await investor.IsAtAsync("units");
        await AnswersAreThereAsync(investor, "units");

        await investor.Page.GoForwardAsync();
        await investor.IsAtAsync("self-disclosure");
        await AnswersAreThereAsync(investor, "self-disclosure");
        await investor.Page.GoForwardAsync();
        await investor.IsAtAsync("survey");
        await AnswersAreThereAsync(investor, "survey");
        await investor.ContinueToAsync("signing");

        Assert.Equal(sent, await SentAsync(investor));
    }

    [Fact]
    public async Task BackLink_FromSigningToUnits_KeepsAnswersOfEachStep()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("signing");
        foreach (var step in new[] { "survey", "self-disclosure", "units" })
        {
            await investor.Page.Locator("[data-action='back']").ClickAsync();
            await investor.IsAtAsync(step);
            await AnswersAreThereAsync(investor, step);
        }
        await Expect(investor.Page.Locator("[data-action='back']")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("units")]
    [InlineData("self-disclosure")]
    [InlineData("survey")]
    public async Task ChangeLink_ContinuedWithoutChange_ReturnsToSigningAndSendsNothing(string step)
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("signing");
        var sent = await SentAsync(investor);

        await investor.Page.Locator($"[data-part=change] a[href$='/{step}']").ClickAsync();
        await investor.IsAtAsync(step);
        await AnswersAreThereAsync(investor, step);
        await investor.ContinueToAsync("signing");

        Assert.Equal(sent, await SentAsync(investor));
    }

    [Fact]
    public async Task ChangeLink_OtherUnits_AsksForConfirmationAgainAndReturnsToSigning()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("signing");
        var before = (await SentAsync(investor)).Count;

        await investor.Page.Locator("[data-part=change] a[href$='/units']").ClickAsync();
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("1.250");
        await investor.ContinueToAsync("self-disclosure");
        await Expect(investor.Page.Locator("#confirm-income")).Not.ToBeCheckedAsync();
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("signing");

        await Expect(investor.Page.Locator("[data-part=summary] [data-part=money]")).ToHaveTextAsync("1.250,00 €");
        var sent = (await SentAsync(investor)).Skip(before).ToList();
        Assert.Equal(2, sent.Count);
        Assert.EndsWith("""{"units":1250}""", sent[0], StringComparison.Ordinal);
        Assert.Contains("self_disclosure_submitted_at", sent[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_SwitchedMidway_KeepsWhatIsTypedAndChosen()
    {
        var investor = await EnterAsync("de");
        var page = investor.Page;
        await investor.TypeUnitsAsync("1.100");
        await SwitchToAsync(investor, "en");
        await Expect(page.Locator("#units")).ToHaveValueAsync("1,100");
        await Expect(page.Locator("h1")).ToHaveTextAsync("How much would you like to invest?");
        await investor.ContinueToAsync("self-disclosure");

        await page.Locator("#confirm-net-worth").CheckAsync();
        await SwitchToAsync(investor, "de");
        await Expect(page.Locator("#confirm-net-worth")).ToBeCheckedAsync();
        await Expect(page.Locator("#confirm-income")).Not.ToBeCheckedAsync();
        await page.Locator("#confirm-income").CheckAsync();
        await investor.ContinueToAsync("survey");

        await page.Locator("#total-loss-lost").CheckAsync();
        await SwitchToAsync(investor, "en");
        await Expect(page.Locator("#total-loss-lost")).ToBeCheckedAsync();

        // The choice holds after a reload too.
        await page.ReloadAsync();
        await investor.IsAtAsync("survey");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Language_SwitchedWithSomethingWrongTyped_KeepsItToTheLetter()
    {
        var investor = await EnterAsync("de");
        await investor.TypeUnitsAsync("1,5 oder so");
        await SwitchToAsync(investor, "en");
        await Expect(investor.Page.Locator("#units")).ToHaveValueAsync("1,5 oder so");
    }

    [Fact]
    public async Task Language_SwitchedAfterAnError_LeavesNothingInTheOtherLanguage()
    {
        var investor = await EnterAsync("de");
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToContainTextAsync("Geben Sie ein");
        await SwitchToAsync(investor, "en");
        await Expect(investor.ErrorSummary).ToHaveCountAsync(0);
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToContainTextAsync("Enter how many units");
    }

    private static async Task SwitchToAsync(Investor investor, string language)
    {
        await investor.Page.Locator($"[data-part=languages] a[lang='{language}']").ClickAsync();
        await Expect(investor.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Expect(investor.Page.Locator($"[data-part=languages] a[lang='{language}']")).ToHaveAttributeAsync("aria-current", "true");
    }

    private static async Task<IReadOnlyList<string>> SentAsync(Investor investor) =>
        [.. (await (await TestRun.SharedDeployment).ChangesOfAsync(investor.Session.SessionId)).Select(Guide.Written)];

    private static async Task AnswersAreThereAsync(Investor investor, string step)
    {
        switch (step)
        {
            case "units":
                await Expect(investor.Page.Locator("#units")).ToHaveValueAsync(investor.Units);
                break;
            case "self-disclosure":
                await Expect(investor.Page.Locator("#confirm-income")).ToBeCheckedAsync();
                await Expect(investor.Page.Locator("#confirm-net-worth")).ToBeCheckedAsync();
                break;
            case "survey":
                foreach (var answer in Investor.GoodAnswers)
                    await Expect(investor.Page.Locator($"#{answer}")).ToBeCheckedAsync();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(step), step, null);
        }
    }
}
