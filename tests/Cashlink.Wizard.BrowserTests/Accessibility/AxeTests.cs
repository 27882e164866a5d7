using System.Text;
using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

public sealed class AxeInGermanTests(ITestOutputHelper output) : AxeTests(output, "de");

public sealed class AxeInEnglishTests(ITestOutputHelper output) : AxeTests(output, "en");

/// <summary>
/// axe with all its rules on every page: light and dark, at the width of a small phone and of a desk. One class a language, so
/// that they run side by side.
/// </summary>
public abstract class AxeTests(ITestOutputHelper output, string language) : BrowserTest(output)
{
    private const int Height = 900;

    private static readonly int[] Widths = [320, 1280];

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [Fact]
    public async Task EveryPage_InBothSchemesAndWidths_HasNoViolation()
    {
        var visit = await VisitAsync(language);
        var seen = new List<string>();
        var violations = new List<string>();
        await foreach (var name in PageTour.WalkAsync(visit))
        {
            seen.Add(name);
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, Height);
                foreach (var scheme in Schemes)
                {
                    await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                    violations.AddRange((await Axe.FindAsync(visit.Page)).Select(violation => $"{name} {scheme} at {width}: {violation}"));
                }
            }
        }
        Assert.Equal(PageTour.Pages, seen.Distinct().Count());
        None(violations);
    }

    /// <summary>A check that finds nothing must be shown to be able to.</summary>
    [Fact]
    public async Task Axe_OnAPageWithFaults_FindsThem()
    {
        var visit = await VisitAsync(language);
        var html = Convert.ToBase64String(Encoding.UTF8.GetBytes("<title>x</title><input><p style='color:#999;background:#fff'>pale</p>"));
        await visit.Page.GotoAsync($"data:text/html;base64,{html}");
        var found = string.Join('\n', await Axe.FindAsync(visit.Page));
        Assert.Contains("color-contrast", found, StringComparison.Ordinal);
        Assert.Contains("html-has-lang", found, StringComparison.Ordinal);
        Assert.Contains("label (critical)", found, StringComparison.Ordinal);
    }
}
