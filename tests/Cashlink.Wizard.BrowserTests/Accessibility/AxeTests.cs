using Cashlink.Wizard.BrowserTests.Browsing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

public sealed class AxeInGermanLightTests(ITestOutputHelper output) : AxeTests(output, "de", ColorScheme.Light);

public sealed class AxeInGermanDarkTests(ITestOutputHelper output) : AxeTests(output, "de", ColorScheme.Dark);

public sealed class AxeInEnglishLightTests(ITestOutputHelper output) : AxeTests(output, "en", ColorScheme.Light);

public sealed class AxeInEnglishDarkTests(ITestOutputHelper output) : AxeTests(output, "en", ColorScheme.Dark);

/// <summary>axe with all its rules, on every page, at the width of a small phone and of a desk. One class a combination, so that they run side by side.</summary>
public abstract class AxeTests(ITestOutputHelper output, string language, ColorScheme scheme) : BrowserTest(output)
{
    private const int Height = 900;

    private static readonly int[] Widths = [320, 1280];

    [Fact]
    public async Task EveryPage_AtBothWidths_HasNoViolation()
    {
        var visit = await VisitAsync(language, new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = Widths[0], Height = Height },
        });
        var seen = new List<string>();
        var violations = new List<string>();
        await foreach (var name in PageTour.WalkAsync(visit))
        {
            seen.Add(name);
            foreach (var width in Widths)
            {
                await visit.Page.SetViewportSizeAsync(width, Height);
                var result = await visit.Page.RunAxe();
                Assert.NotEmpty(result.Passes);
                violations.AddRange(result.Violations.SelectMany(violation => violation.Nodes, (violation, node) =>
                    $"{name} at {width}: {violation.Id} ({violation.Impact}) {node.Target} {node.Html}"));
            }
        }
        Assert.Equal(PageTour.Pages, seen.Distinct().Count());
        Assert.Empty(violations);
    }
}
