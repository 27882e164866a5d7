using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>What the checks of layout rely on.</summary>
public sealed class PageFontsTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string Width =
        """
        () => {
          const lead = document.querySelector('h1');
          const range = document.createRange();
          range.selectNodeContents(lead);
          return range.getBoundingClientRect().width;
        }
        """;

    [Fact]
    public async Task Page_SetInTheNarrowFont_IsNarrowerAndOtherwiseInTheWidest()
    {
        var visit = await VisitAsync("en");
        await visit.Page.GotoAsync((await TestRun.SharedDeployment).Wizard.Address + "/accessibility");
        await visit.Page.EvaluateAsync("() => { document.querySelector('h1').style.whiteSpace = 'nowrap'; }");
        var asItComes = await visit.Page.EvaluateAsync<double>(Width);

        await PageFonts.UseAsync(visit.Page, PageFonts.Narrow);
        var narrow = await visit.Page.EvaluateAsync<double>(Width);
        await PageFonts.UseAsync(visit.Page, PageFonts.Widest);
        var widest = await visit.Page.EvaluateAsync<double>(Width);

        Assert.True(narrow < 0.8 * widest, $"{narrow} in {PageFonts.Narrow}, {widest} in {PageFonts.Widest}: is one of them not installed? See eng/fonts/fonts.conf.");
        Assert.Equal(widest, asItComes);
    }
}
