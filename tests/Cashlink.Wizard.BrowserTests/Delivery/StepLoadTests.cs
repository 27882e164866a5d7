using Cashlink.Wizard.BrowserTests.Browsing;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>What each step costs on the wire once the first page is there: what comes over the circuit from the click to the next page.</summary>
public sealed class StepLoadTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const long Budget = 10 * 1024;

    private readonly List<(string Move, long Bytes)> _moves = [];

    [Fact]
    public async Task EachStep_AfterTheFirstPage_StaysWithinTheBudget()
    {
        var investor = new Investor(await VisitAsync("de"), await LaunchAsync("de", wallets: 2));
        var wire = await Wire.TapAsync(investor.Visit);
        await investor.Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        var page = investor.Page;

        await MeasureAsync(wire, "typing the units", async () =>
        {
            await investor.TypeUnitsAsync();
            await Expect(page.Locator(".total-value")).ToHaveTextAsync("1.100,00 €");
        });
        await MeasureAsync(wire, "self-disclosure", () => investor.ContinueToAsync("self-disclosure"));
        await investor.ConfirmBothAsync();
        await MeasureAsync(wire, "survey", () => investor.ContinueToAsync("survey"));
        await MeasureAsync(wire, "survey's warning", async () =>
        {
            await page.Locator("#survey-decline").ClickAsync();
            await Expect(page.Locator("#confirm-waiver")).ToBeEnabledAsync();
        });
        await page.Locator("#confirm-waiver").CheckAsync();
        await MeasureAsync(wire, "signing", () => investor.ContinueToAsync("signing"));
        await MeasureAsync(wire, "opening the documents", async () =>
        {
            await investor.OpenDocumentsAsync();
            await Expect(page.Locator(".document-missing")).ToHaveCountAsync(0);
        });
        await MeasureAsync(wire, "wallet", async () =>
        {
            await investor.Sign.ClickAsync();
            await Expect(page.Locator("input[data-wallet]")).ToHaveCountAsync(2);
        });
        await investor.ChooseWalletAsync();
        await MeasureAsync(wire, "status", async () =>
        {
            await investor.ContinueToAsync("status");
            await Expect(page.Locator("[data-document]").First).ToBeVisibleAsync();
        });
        await MeasureAsync(wire, "help", async () =>
        {
            await page.Locator("[data-action='help']").ClickAsync();
            await Expect(page.Locator("main[data-page='help']")).ToBeVisibleAsync();
        });
        Assert.All(_moves, move => Assert.InRange(move.Bytes, 100, Budget));
    }

    private async Task MeasureAsync(Wire wire, string move, Func<Task> go)
    {
        var before = wire.FrameBytes;
        await go();
        _moves.Add((move, wire.FrameBytes - before));
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_moves[^1].Bytes,8:N0} bytes over the circuit: {move}"));
    }
}
