using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>A sample of the naughty strings through real inputs: each text field that the wizard has.</summary>
public sealed class NaughtyInputTests(ITestOutputHelper output) : BrowserTest(output)
{
    private static IReadOnlyList<string> Sample => [.. NaughtySample.Of(16), "12\u20283", "{{7*7}}", "\"><img src=x onerror=document.title='hacked'>"];

    [Fact]
    public async Task Units_Typed_AreExplainedAndStayInTheField()
    {
        var investor = await EnterAsync("en");
        foreach (var text in Sample.Where(text => !text.All(char.IsAsciiDigit)))
        {
            await investor.TypeUnitsAsync(text);
            // Of long ones the field takes the first 40.
            var typed = await investor.In("#units").InputValueAsync();
            Assert.StartsWith(typed, text, StringComparison.Ordinal);
            await investor.Continue.ClickAsync();
            await Expect(investor.ErrorSummary).ToBeFocusedAsync();
            await StaysAsync(investor, "#units", typed);
            await NothingRanAsync(investor);
        }
        // The page is as alive as before.
        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
    }

    [Fact]
    public async Task NameAndPlace_Typed_StayInTheFieldAlsoAfterAReload()
    {
        var investor = await EnterAsync(await LaunchAsync("en", campaign: Deployment.Biogas), "en");
        await investor.TypeUnitsAsync("10");
        await investor.ContinueToAsync("signing");
        foreach (var text in Sample)
        {
            await investor.KeepsAsync("signing", () => investor.In("#acknowledge-name").FillAsync(text + " "));
            await investor.KeepsAsync("signing", () => investor.In("#acknowledge-place").FillAsync(text));
            await NothingRanAsync(investor);
        }

        await investor.Page.ReloadAsync();
        await investor.IsAtAsync("signing");
        await Expect(investor.In("#acknowledge-place")).ToHaveValueAsync(Sample[^1]);
        await NothingRanAsync(investor);
    }

    [Fact]
    public async Task WalletAddress_Typed_IsExplainedAndStaysInTheField()
    {
        var investor = await EnterAsync("en", wallets: 0);
        await investor.GoToAsync("wallet");
        await investor.In("input[value='own']").CheckAsync();
        foreach (var text in Sample)
        {
            await investor.In("#wallet-address").FillAsync(text);
            await investor.In("#wallet-address-end").FillAsync(text);
            var (typed, end) = (await investor.In("#wallet-address").InputValueAsync(), await investor.In("#wallet-address-end").InputValueAsync());
            Assert.StartsWith(typed, text, StringComparison.Ordinal);
            await investor.Continue.ClickAsync();
            await Expect(investor.ErrorSummary).ToBeFocusedAsync();
            await StaysAsync(investor, "#wallet-address", typed);
            await StaysAsync(investor, "#wallet-address-end", end);
            await NothingRanAsync(investor);
        }
    }

    [Fact]
    public async Task Field_PastedFullFarBeyondItsLength_LeavesThePageAlive()
    {
        var investor = await EnterAsync(await LaunchAsync("en", campaign: Deployment.Biogas), "en");
        await investor.TypeUnitsAsync("10");
        await investor.ContinueToAsync("signing");
        foreach (var field in new[] { "#acknowledge-name", "#acknowledge-place" })
        {
            await investor.In(field).FocusAsync();
            // As a paste does it, which keeps to the field's length; a circuit takes no message beyond 32 KB.
            await investor.Page.Keyboard.InsertTextAsync(new string('x', 100_000));
        }
        await investor.In("[data-action='acknowledge']").ClickAsync();

        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        await Expect(investor.ErrorSummary.Locator("a")).ToHaveCountAsync(2);
    }

    private static async Task StaysAsync(Investor investor, string field, string text) =>
        Assert.Equal(text, await investor.In(field).InputValueAsync());

    private static Task NothingRanAsync(Investor investor) => NaughtySample.NothingRanAsync(investor.Page);
}
