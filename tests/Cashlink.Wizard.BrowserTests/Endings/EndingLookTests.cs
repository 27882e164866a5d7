using Cashlink.Wizard.BrowserTests.Embedding;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>How the longest of the messages looks: narrow and wide, light and dark, in forced colours.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class EndingLookTests(EmbeddingStage stage, ITestOutputHelper output) : EndingTest(stage, output)
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Message_AtEachWidthAndInEachScheme_CanBeReadAndReached(string language)
    {
        var investor = await OpenAsync(language, inAFrame: false, visit =>
        {
            visit.ExpectLostServer();
            visit.ExpectRefusedCircuit();
            return Hindrances.RefuseScriptAsync(visit);
        });
        var page = investor.Page;
        await investor.SaysAsync("blocked");
        var found = new List<string>();
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, width == 320 ? 568 : 800);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                found.AddRange(await AxeInspection.FindInColoursAsync(page));
            }
            found.AddRange(await AxeInspection.FindAsync(page));
            found.AddRange(await ReflowInspection.FindAsync(page));
        }
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.Active });
        found.AddRange(await AxeInspection.FindInColoursAsync(page));

        None(found);
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(investor.Ending().GetByRole(AriaRole.Button)).ToBeFocusedAsync();
    }
}
