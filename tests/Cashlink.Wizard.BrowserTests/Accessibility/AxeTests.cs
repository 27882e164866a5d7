using System.Text;
using Cashlink.Wizard.BrowserTests.Browsing;
using Deque.AxeCore.Commons;
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

    private static readonly string AxeCore = new BundledAxeScriptProvider().GetScript();

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
                    violations.AddRange((await FindAsync(visit.Page)).Select(violation => $"{name} {scheme} at {width}: {violation}"));
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
        var found = string.Join('\n', await FindAsync(visit.Page));
        Assert.Contains("color-contrast", found, StringComparison.Ordinal);
        Assert.Contains("html-has-lang", found, StringComparison.Ordinal);
        Assert.Contains("label (critical)", found, StringComparison.Ordinal);
    }

    /// <summary>
    /// Runs axe-core in the page itself, which has no frames. The wrapper for Playwright opens a helper page for every run, and
    /// there are many.
    /// </summary>
    internal static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(AxeCore);
        var found = await page.EvaluateAsync<string[]>(
            """
            async () => {
              // Colours that are still on their way to the other scheme are nobody's to judge; one that is inherited sets out later.
              await new Promise(requestAnimationFrame);
              for (let moving; (moving = document.getAnimations().filter(animation => animation instanceof CSSTransition)).length > 0;)
                await Promise.allSettled(moving.map(transition => transition.finished));
              const result = await axe.run(document, { resultTypes: ['violations'], preload: false });
              return [`${result.passes.length}`, ...result.violations.flatMap(violation => violation.nodes.map(
                node => `${violation.id} (${violation.impact}) ${node.target} ${node.html}`))];
            }
            """);
        Assert.NotEqual("0", found[0]);
        return found[1..];
    }
}
