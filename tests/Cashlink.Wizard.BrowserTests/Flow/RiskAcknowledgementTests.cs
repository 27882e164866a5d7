using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>An offer whose risks are acknowledged by name and place.</summary>
public sealed class RiskAcknowledgementTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Acknowledgement_TypedByThePerson_IsNeededBeforeTheOrder()
    {
        var investor = await AtSigningAsync("de");
        var page = investor.Page;
        await investor.OpenDocumentsAsync();
        await Expect(page.Locator("#acknowledge-name")).ToHaveValueAsync("");
        await Expect(page.Locator("#acknowledge-place")).ToHaveValueAsync("");

        await investor.Sign.ClickAsync();
        await Expect(investor.ErrorSummary.Locator("a")).ToHaveCountAsync(1);
        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        await investor.ErrorSummary.Locator("a").ClickAsync();
        await Expect(page.Locator("#acknowledge-name")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("Lena Hoffmann");
        await page.Locator("#acknowledge-place").FillAsync("Lübeck");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-acknowledged]")).ToContainTextAsync("Lena Hoffmann, Lübeck");
        await Expect(investor.ErrorSummary).ToHaveCountAsync(0);

        await investor.Sign.ClickAsync();
        await investor.IsAtAsync("wallet");
    }

    [Fact]
    public async Task Acknowledgement_TypedAndReloaded_KeepsWhatWasTyped()
    {
        var investor = await AtSigningAsync("en");
        await investor.OpenDocumentsAsync();
        await investor.Page.Locator("#acknowledge-name").FillAsync("Anna-Lena Müller-Lüdenscheidt");
        await investor.Page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(key => key.endsWith('/signing'))");

        await investor.Page.ReloadAsync();
        await investor.IsAtAsync("signing");

        await Expect(investor.Page.Locator("#acknowledge-name")).ToHaveValueAsync("Anna-Lena Müller-Lüdenscheidt");
        await Expect(investor.Page.Locator("[data-acknowledged]")).ToHaveCountAsync(0);
    }

    private async Task<Investor> AtSigningAsync(string language)
    {
        var investor = await EnterAsync(await LaunchAsync(language, campaign: Deployment.Biogas), language);
        await investor.TypeUnitsAsync("10");
        await investor.ContinueToAsync("signing");
        return investor;
    }
}
