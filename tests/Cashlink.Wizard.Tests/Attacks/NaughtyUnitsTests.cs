using Bunit;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>Each naughty string as a number of units.</summary>
public sealed class NaughtyUnitsTests(SandboxFixture sandbox) : StepTest<UnitsStep>(sandbox, WizardStep.Units)
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Units_EachString_IsExplainedAndStaysInTheField(string code)
    {
        var language = Language.Find(code)!;
        var state = await AtStepAsync();
        var page = Show(state, language);
        var refused = 0;
        foreach (var text in NaughtyStrings.All.Where(text => UnitsRules.Check(text, state.Campaign, language).Error is not null))
        {
            Use(page, "#units", field => field.Input(text));
            await SubmitAsync(page);

            Assert.Equal((text, NaughtyStrings.AsRead(text)), (text, page.Find("#units").GetAttribute("value") ?? ""));
            Assert.True(page.FindAll("[data-error-summary] a").Count == 1, text);
            Assert.Empty(page.FindAll("script, img[onerror], iframe"));
            refused++;
        }
        Assert.InRange(refused, NaughtyStrings.All.Count - 10, NaughtyStrings.All.Count);
        Assert.Equal(0, Finished);
        Assert.Empty(await Sandbox.WritesAsync());
    }
}
