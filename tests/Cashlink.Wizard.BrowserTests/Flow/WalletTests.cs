using System.Security.Cryptography;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The wallet page for people who have none on file, or want another one.</summary>
public sealed class WalletTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task OwnAddress_PastedAndConfirmed_SurvivesAReloadAndIsTheInvestments()
    {
        var address = NewAddress();
        var investor = await EnterAsync("de", wallets: 0);
        await investor.GoToAsync("signing");
        await investor.SignAsync();
        var page = investor.Page;
        await page.Locator("input[value='own']").CheckAsync();
        await page.Locator("#wallet-address").FillAsync($"  {address} ");
        // Once it is shown, each draft from here on holds it.
        await Expect(page.Locator("[data-part=more] [data-part=address-end]")).ToHaveTextAsync(address[^6..]);
        await investor.KeepsAsync("wallet", () => page.Locator("#wallet-address-end").FillAsync(address[^6..]));

        await page.ReloadAsync();
        await investor.IsAtAsync("wallet");
        await Expect(page.Locator("#wallet-address")).ToHaveValueAsync($"  {address} ");
        await page.Locator("#wallet-address-end").FillAsync(address[^6..]);
        await investor.ContinueToAsync("status");

        var deployment = await TestRun.SharedDeployment;
        var calls = (await deployment.Sandbox.CallsAsync()).Where(call => call.BodyText.Contains(address, StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Single(calls);
        Assert.EndsWith("/wallets/eth-generic/", calls[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnAddress_WithATypingMistake_IsStoppedAtItsField()
    {
        var investor = await EnterAsync("en", wallets: 0);
        await investor.GoToAsync("signing");
        await investor.SignAsync();
        var page = investor.Page;
        await page.Locator("input[value='own']").CheckAsync();
        await page.Locator("#wallet-address").FillAsync("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD");
        await Expect(page.Locator("#wallet-address-error")).ToHaveCountAsync(0);
        await page.Locator("#wallet-address").BlurAsync();
        await Expect(page.Locator("#wallet-address-error")).ToContainTextAsync("typing mistake");

        await investor.Continue.ClickAsync();

        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        await investor.ErrorSummary.Locator("a").First.ClickAsync();
        await Expect(page.Locator("#wallet-address")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Custody_AcceptedTerms_SetsUpAWallet()
    {
        var investor = await EnterAsync("en", wallets: 0);
        await investor.GoToAsync("signing");
        await investor.SignAsync();
        await investor.Page.Locator("input[value='managed']").CheckAsync();
        await Expect(investor.Page.Locator("#confirm-custody-terms")).Not.ToBeCheckedAsync();
        await investor.Page.Locator("#confirm-custody-terms").CheckAsync();

        await investor.ContinueToAsync("status");
    }

    [Fact]
    public async Task Later_Chosen_LeadsToTheStatusAndBack()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("signing");
        await investor.SignAsync();

        await investor.Page.Locator("[data-action='later']").ClickAsync();
        await investor.IsAtAsync("status");
        await investor.Page.Locator("[data-action=choose-wallet]").ClickAsync();
        await investor.IsAtAsync("wallet");
    }

    private static string NewAddress() => "0x" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
}
