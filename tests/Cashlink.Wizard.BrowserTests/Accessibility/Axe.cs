using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

/// <summary>axe with all its rules.</summary>
internal static class Axe
{
    private static readonly string AxeCore = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Runs axe-core in the page itself, which has no frames. The wrapper for Playwright opens a helper page for every run, and
    /// there are many.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
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

    /// <summary>What is wrong with the page, light and dark, at the width of a small phone and of a desk.</summary>
    public static async Task<IReadOnlyList<string>> FindInAllLooksAsync(IPage page, string name)
    {
        var violations = new List<string>();
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                violations.AddRange((await FindAsync(page)).Select(violation => $"{name} {scheme} at {width}: {violation}"));
            }
        }
        return violations;
    }
}
