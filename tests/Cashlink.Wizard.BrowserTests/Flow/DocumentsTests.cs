using Cashlink.Wizard.BrowserTests.Browsing;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>What has to be read before signing, as a person with a browser meets it.</summary>
public sealed class DocumentsTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Sign_NothingRead_LeadsToTheDocumentsAndOneByOneToTheContract()
    {
        var investor = await AtSigningAsync("de");
        var page = investor.Page;
        await Expect(page.Locator("[data-duty=open]")).ToHaveCountAsync(4);

        await investor.Sign.ClickAsync();
        await Expect(investor.ErrorSummary.Locator("a")).ToHaveCountAsync(4);
        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        await investor.ErrorSummary.Locator("a").First.ClickAsync();
        await Expect(page.Locator("[data-document]").First).ToBeFocusedAsync();

        // The page hears of each document by itself, while it stands in the background.
        await OpenAsync(investor, 0);
        await Expect(page.Locator("[data-duty=opened]")).ToHaveCountAsync(1);
        await Expect(investor.ErrorSummary.Locator("a")).ToHaveCountAsync(3);
        await Expect(page.Locator("[data-part=documents] [data-part=field-error]")).ToHaveCountAsync(3);
        await Expect(investor.ErrorSummary).Not.ToBeFocusedAsync();
        await OpenAsync(investor, 3);
        await Expect(page.Locator("[data-duty=opened]")).ToHaveCountAsync(2);
        foreach (var number in new[] { 0, 1 })
        {
            await Expect(page.Locator("input[id^='waive-']").Nth(number)).Not.ToBeCheckedAsync();
            await page.Locator("input[id^='waive-']").Nth(number).CheckAsync();
        }
        await Expect(page.Locator("[data-duty=open]")).ToHaveCountAsync(0);
        await Expect(investor.ErrorSummary).ToHaveCountAsync(0);

        await investor.Sign.ClickAsync();
        await investor.IsAtAsync("wallet");
    }

    [Fact]
    public async Task Waiver_AfterAReload_IsStillGivenAndNothingElseIs()
    {
        var investor = await AtSigningAsync("en");
        await investor.Page.Locator("input[id^='waive-']").First.CheckAsync();
        await Expect(investor.Page.Locator("[data-duty=open]")).ToHaveCountAsync(3);

        await investor.Page.ReloadAsync();
        await investor.IsAtAsync("signing");

        await Expect(investor.Page.Locator("input[id^='waive-']").First).ToBeCheckedAsync();
        await Expect(investor.Page.Locator("input[id^='waive-']").Last).Not.ToBeCheckedAsync();
        await investor.Page.Locator("input[id^='waive-']").First.UncheckAsync();
        await Expect(investor.Page.Locator("[data-duty=open]")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task CostsDocument_ThatIsLate_LetsReadOnAndUnlocksByItself()
    {
        var deployment = await OwnDeploymentAsync();
        var investor = new Investor(
            await VisitAsync("de"), await deployment.Wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(1), Hosting.Deployment.Solarpark, "de"));
        await investor.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("500");
        await investor.ContinueToAsync("survey");
        await investor.DeclineSurveyAsync();
        await investor.Continue.ClickAsync();
        await Expect(investor.Page.Locator("main[data-step='signing']")).ToBeVisibleAsync();

        await Expect(investor.Sign).ToBeDisabledAsync();
        await Expect(investor.Page.Locator("[data-document]")).ToHaveCountAsync(3);
        await OpenAsync(investor, 0);

        await Expect(investor.Sign).ToBeEnabledAsync();
        await Expect(investor.Page.Locator("#document-costs[data-document]")).ToBeVisibleAsync();
        await Expect(investor.Page.Locator("[data-duty=opened]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task UnitsChanged_AfterEverythingWasConfirmed_AskForWhatFellAndNothingElse()
    {
        var investor = await EnterAsync("de");
        var page = investor.Page;
        await investor.GoToAsync("signing");
        await Expect(page.Locator("[data-duty=opened]")).ToHaveCountAsync(4);

        await page.Locator("[data-part=change] a").First.ClickAsync();
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("1.200");
        await investor.ContinueToAsync("self-disclosure");
        await Expect(page.Locator("[data-fallen] li")).ToHaveCountAsync(2);
        await investor.ConfirmBothAsync();
        await investor.ContinueToAsync("signing");

        await Expect(page.Locator("[data-fallen] li")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-fallen]")).ToContainTextAsync("1.100");
        await Expect(page.Locator("[data-fallen]")).ToContainTextAsync("1.200");
        await Expect(page.Locator("[data-duty=opened]")).ToHaveCountAsync(3);
        await investor.Sign.ClickAsync();
        await Expect(investor.ErrorSummary.Locator("a")).ToHaveCountAsync(1);

        await OpenAsync(investor, 3);
        await Expect(page.Locator("[data-fallen]")).ToHaveCountAsync(0);
        await investor.Sign.ClickAsync();
        await investor.IsAtAsync("wallet");
    }

    /// <summary>A visit at the signing page, with nothing read.</summary>
    private async Task<Investor> AtSigningAsync(string language)
    {
        var investor = await EnterAsync(language);
        await investor.TypeUnitsAsync("500");
        await investor.ContinueToAsync("survey");
        await investor.DeclineSurveyAsync();
        await investor.ContinueToAsync("signing");
        return investor;
    }

    /// <summary>Opens a document as a person does, in a tab of its own. This browser saves PDFs instead of showing them.</summary>
    private static async Task OpenAsync(Investor investor, int number)
    {
        var page = investor.Page;
        // For a tab that shows a file the browser asks for an icon of the whole site, and there is none.
        investor.Visit.Expect(404);
        var link = page.Locator("[data-document]").Nth(number);
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
        var tab = await page.RunAndWaitForPopupAsync(() => link.ClickAsync());
        await Expect(page.Locator("[data-part=documents] > li").Nth(number).Locator("[data-duty=opened]")).ToBeVisibleAsync();
        await tab.CloseAsync();
    }
}
