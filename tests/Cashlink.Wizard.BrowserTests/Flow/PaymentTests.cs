using System.Diagnostics;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The payment data: to copy, to scan, and nowhere else.</summary>
public sealed class PaymentTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Code_PhotographedOffThePage_IsThePaymentForABank(ColorScheme scheme, ForcedColors forced)
    {
        var investor = await AcceptedAsync("de", new BrowserNewContextOptions { ColorScheme = scheme, ForcedColors = forced, DeviceScaleFactor = 2 });
        var page = investor.Page;

        var read = await ReadCodeAsync(await page.Locator("[data-qr]").ScreenshotAsync());

        var reference = await page.Locator("#payment-reference").TextContentAsync();
        var iban = (await page.Locator("#payment-iban").TextContentAsync())!.Trim();
        var name = (await page.Locator("#payment-recipient").TextContentAsync())!.Trim();
        Assert.Equal(
            ["BCD", "002", "1", "SCT", await BicAsync(page), name, iban, "EUR1100.00", "", "", reference!.Trim()],
            read.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Copy_WithTheClipboardAllowed_CopiesWithoutGapsAndSaysSo()
    {
        var investor = await AcceptedAsync("en", new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"] });
        var page = investor.Page;

        await page.Locator("[data-copy-from='payment-iban']").ClickAsync();

        await Expect(page.Locator("#copy-status")).ToHaveTextAsync("Copied: IBAN");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches("^DE[0-9]{20}$", copied);
    }

    [Fact]
    public async Task Copy_WithTheClipboardRefused_SelectsTheText()
    {
        var investor = await AcceptedAsync("de");
        var page = investor.Page;
        // What a frame without the permission is answered.
        await page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError')); }");

        await page.Locator("[data-copy-from='payment-reference']").ClickAsync();

        await Expect(page.Locator("#copy-status")).ToContainTextAsync("Markiert: Verwendungszweck");
        var reference = (await page.Locator("#payment-reference").TextContentAsync())!.Trim();
        Assert.Equal(reference, (await page.EvaluateAsync<string>("getSelection().toString()")).Trim());
    }

    [Fact]
    public async Task Papers_OfTheInvestment_AreDownloaded()
    {
        var investor = await AcceptedAsync("en");
        var link = investor.Page.Locator("[data-document]").First;
        await Expect(link).ToBeVisibleAsync();

        var download = await investor.Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal("Zeichnungsschein.pdf", download.SuggestedFilename);
    }

    private static async Task<string> BicAsync(IPage page) =>
        await page.Locator("[data-part=facts] div:has(> dt:text-is('BIC')) dd").First.TextContentAsync() ?? "";

    private async Task<Investor> AcceptedAsync(string language, BrowserNewContextOptions? options = null)
    {
        var investor = await EnterAsync(language, options: options);
        await investor.GoToAsync("status");
        await Expect(investor.Page.Locator("#payment-title")).ToHaveCountAsync(0);
        var deployment = await TestRun.SharedDeployment;
        var session = await deployment.Wizard.SessionAsync(investor.Session.SessionId);
        await deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, "ACCEPTED");
        await investor.Page.ReloadAsync();
        await Expect(investor.Page.Locator("[data-qr]")).ToBeVisibleAsync();
        return investor;
    }

    /// <summary>Reads the picture with a reader that knows nothing of this program (zbar).</summary>
    private static async Task<string> ReadCodeAsync(byte[] picture)
    {
        var file = Path.ChangeExtension(Path.GetTempFileName(), ".png");
        await File.WriteAllBytesAsync(file, picture);
        try
        {
            using var reader = Process.Start(new ProcessStartInfo("zbarimg", ["--quiet", "--raw", "-Sbinary", file]) { RedirectStandardOutput = true })!;
            var text = await reader.StandardOutput.ReadToEndAsync();
            await reader.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            Assert.Equal(0, reader.ExitCode);
            return text;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
