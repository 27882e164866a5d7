using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Units without typing: numbers for a click, and steps up and down.</summary>
public sealed class QuickUnitsTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de", "1.000", "1.000,00 €", "999")]
    [InlineData("en", "1,000", "€1,000.00", "999")]
    public async Task Preset_AndSteps_FillInWhatTypingWould(string language, string free, string amount, string less)
    {
        var investor = await EnterAsync(language);
        var units = investor.In("#units");
        await Expect(Preset(investor)).ToHaveCountAsync(3);

        await Preset(investor).Nth(1).ClickAsync();
        await Expect(units).ToHaveValueAsync(free);
        await Expect(investor.In("[data-part=total-value]")).ToHaveTextAsync(amount);
        await Step(investor, 1).ClickAsync();
        // Two clicks as fast as they come are two steps.
        await Step(investor, -1).DblClickAsync();
        await Expect(units).ToHaveValueAsync(less);

        await investor.ContinueToAsync("survey");
    }

    [Fact]
    public async Task Steps_AtTheLeastAndTheMost_GoNoFurther()
    {
        var investor = await EnterAsync("de");
        var units = investor.In("#units");
        await Expect(Preset(investor)).ToHaveCountAsync(3);

        await Step(investor, 1).ClickAsync();
        await Expect(units).ToHaveValueAsync("10");
        await Step(investor, -1).ClickAsync();
        await Expect(units).ToHaveValueAsync("10");
        await units.FillAsync("1.100,00");
        await Step(investor, 1).ClickAsync();
        await Expect(units).ToHaveValueAsync("1.101");
        await units.FillAsync("99.999.999.999");
        await Step(investor, 1).ClickAsync();
        await Expect(units).Not.ToHaveValueAsync("99.999.999.999");
        await Step(investor, -1).ClickAsync();
        await Expect(investor.In("[data-part=total-value]")).Not.ToHaveTextAsync("–");
    }

    private static ILocator Preset(Investor investor) => investor.In("[data-fill='units'][data-value]");

    private static ILocator Step(Investor investor, int direction) => investor.In($"[data-fill='units'][data-direction='{direction}']");
}
