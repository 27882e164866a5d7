using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The withdrawal from the first click to the receipt on paper.</summary>
public sealed class WithdrawalTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de", "Vertrag widerrufen", "Widerruf bestätigen")]
    [InlineData("en", "Withdraw from contract", "Confirm withdrawal")]
    public async Task Withdrawal_InTwoSteps_EndsTheContractWithAReceipt(string language, string begin, string confirm)
    {
        var investor = await EnterAsync(language);
        await investor.GoToAsync("status");
        var page = investor.Page;
        var deployment = await TestRun.SharedDeployment;

        await Expect(page.Locator("[data-action='withdraw']")).ToHaveTextAsync(begin);
        await page.Locator("[data-action='withdraw']").ClickAsync();
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-investor-name]")).ToHaveTextAsync("Erika Beispiel");
        await page.GoBackAsync();
        await Expect(page.Locator("[data-status]")).ToBeVisibleAsync();
        await page.Locator("[data-action='withdraw']").ClickAsync();
        await Expect(page.Locator("[data-action='confirm-withdrawal']")).ToHaveTextAsync(confirm);
        await page.Locator("[data-action='confirm-withdrawal']").DblClickAsync();

        await Expect(page.Locator("[data-withdrawal='declared']")).ToContainTextAsync("Erika Beispiel");
        await Expect(page.Locator("[data-status='CANCELLATION']")).ToBeVisibleAsync();
        Assert.Single(
            await deployment.ChangesOfAsync(investor.Session.SessionId), call => call.Path.EndsWith("/withdrawal/", StringComparison.Ordinal));

        await page.ReloadAsync();
        await Expect(page.Locator("[data-withdrawal='declared']")).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Expect(page.Locator("[data-withdrawal='declared'] [data-part=facts]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-print]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Print_OfTheReceipt_OpensThePrinter()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("status");
        var page = investor.Page;
        await page.Locator("[data-action='withdraw']").ClickAsync();
        await page.Locator("[data-action='confirm-withdrawal']").ClickAsync();
        await Expect(page.Locator("[data-print]")).ToBeVisibleAsync();
        await page.EvaluateAsync("window.print = () => { window.printed = true; }");

        await page.Locator("[data-print]").ClickAsync();

        Assert.True(await page.EvaluateAsync<bool>("window.printed === true"));
    }
}
