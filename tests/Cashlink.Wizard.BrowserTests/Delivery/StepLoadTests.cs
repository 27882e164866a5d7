using Cashlink.Wizard.BrowserTests.Browsing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>
/// What comes over the circuit from the click to the next page, as it is sent: not compressed. docs/performance.md has the figures
/// beside the aim of 10 KB; here is what no step may grow beyond.
/// </summary>
public sealed class StepLoadTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const int KB = 1024;

    private readonly List<(string Move, long Bytes, long Most)> _moves = [];

    [Fact]
    public async Task EachStep_AfterTheFirstPage_GrowsNoLarger()
    {
        var investor = new Investor(await VisitAsync("de"), await LaunchAsync("de", wallets: 2));
        var wire = await Wire.TapAsync(investor.Visit);
        await investor.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        var page = investor.Page;

        await MeasureAsync(wire, "typing the units", 6 * KB, async () =>
        {
            await investor.TypeUnitsAsync();
            await Expect(page.Locator(".total-value")).ToHaveTextAsync("1.100,00 €");
        });
        await MeasureAsync(wire, "self-disclosure", 24 * KB, () => investor.ContinueToAsync("self-disclosure"));
        await investor.ConfirmBothAsync();
        await MeasureAsync(wire, "survey", 30 * KB, () => investor.ContinueToAsync("survey"));
        await MeasureAsync(wire, "survey's warning", 12 * KB, async () =>
        {
            await page.Locator("#survey-decline").ClickAsync();
            await Expect(page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        });
        await page.Locator("#confirm-waiver").CheckAsync();
        await MeasureAsync(wire, "signing", 42 * KB, () => investor.ContinueToAsync("signing"));
        await MeasureAsync(wire, "opening the documents", 10 * KB, async () =>
        {
            await investor.OpenDocumentsAsync();
            await Expect(page.Locator(".document-missing")).ToHaveCountAsync(0);
        });
        await MeasureAsync(wire, "wallet", 28 * KB, async () =>
        {
            await investor.Sign.ClickAsync();
            await Expect(page.Locator("input[data-wallet]")).ToHaveCountAsync(2);
        });
        await investor.ChooseWalletAsync();
        await MeasureAsync(wire, "status", 26 * KB, async () =>
        {
            await investor.ContinueToAsync("status");
            await Expect(page.Locator("[data-document]").First).ToBeVisibleAsync();
        });
        await MeasureAsync(wire, "help", 14 * KB, async () =>
        {
            await page.Locator("[data-action='help']").ClickAsync();
            await Expect(page.Locator("main[data-page='help']")).ToBeVisibleAsync();
        });
        Assert.All(_moves, move => Assert.InRange(move.Bytes, 100, move.Most));
    }

    private async Task MeasureAsync(Wire wire, string move, long most, Func<Task> go)
    {
        var before = wire.FrameBytes;
        await go();
        _moves.Add((move, wire.FrameBytes - before, most));
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_moves[^1].Bytes,8:N0} bytes over the circuit: {move}"));
    }
}
