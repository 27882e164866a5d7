using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>What comes over the wire from the click to the next page, once the first page is there. docs/performance.md has the figures.</summary>
public sealed class StepLoadTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const long Budget = 10 * 1024;

    private readonly List<(string Move, long Bytes)> _moves = [];

    [Fact]
    public async Task EachStep_AfterTheFirstPage_StaysWithinTheBudget()
    {
        var line = EndsWithTheTest(new CountedLine((await TestRun.SharedDeployment).Wizard.Port));
        var launched = await LaunchAsync("de", wallets: 2);
        var investor = await EnterAsync(launched with { LaunchUrl = line.Through(launched.LaunchUrl) }, "de");
        var page = investor.Page;

        await MeasureAsync(line, "typing the units", async () =>
        {
            await investor.TypeUnitsAsync();
            await Expect(page.Locator(".total-value")).ToHaveTextAsync("1.100,00 €");
        });
        await MeasureAsync(line, "self-disclosure", () => investor.ContinueToAsync("self-disclosure"));
        await investor.ConfirmBothAsync();
        await MeasureAsync(line, "survey", () => investor.ContinueToAsync("survey"));
        await MeasureAsync(line, "the survey's warning", async () =>
        {
            await page.Locator("#survey-decline").ClickAsync();
            await Expect(page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        });
        await page.Locator("#confirm-waiver").CheckAsync();
        await MeasureAsync(line, "signing", () => investor.ContinueToAsync("signing"));
        // The documents themselves are no page.
        await investor.OpenDocumentsAsync();
        await Expect(page.Locator(".document-missing")).ToHaveCountAsync(0);
        await MeasureAsync(line, "wallet", async () =>
        {
            await investor.Sign.ClickAsync();
            await Expect(page.Locator("input[data-wallet]")).ToHaveCountAsync(2);
        });
        await investor.ChooseWalletAsync();
        await MeasureAsync(line, "status", async () =>
        {
            await investor.ContinueToAsync("status");
            await Expect(page.Locator("[data-document]").First).ToBeVisibleAsync();
        });
        await MeasureAsync(line, "help", async () =>
        {
            await page.Locator("[data-action='help']").ClickAsync();
            await Expect(page.Locator("main[data-page='help']")).ToBeVisibleAsync();
        });
        Assert.All(_moves, move => Assert.InRange(move.Bytes, 100, Budget));
    }

    private async Task MeasureAsync(CountedLine line, string move, Func<Task> go)
    {
        var before = line.Received;
        await go();
        _moves.Add((move, line.Received - before));
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_moves[^1].Bytes,8:N0} bytes: {move}"));
    }
}
