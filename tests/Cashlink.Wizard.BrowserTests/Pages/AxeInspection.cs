using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>axe-core with all its rules, run in the page itself, which has no frames. The wrapper for Playwright opens a helper page for every run, and there are many.</summary>
internal static class AxeInspection
{
    private static readonly string AxeCore = new BundledAxeScriptProvider().GetScript();

    /// <summary>The rules that look at colours: what they find depends on the colour scheme, and what the others find does not.</summary>
    private static readonly string[] RulesOfColour = ["color-contrast", "link-in-text-block"];

    /// <summary>All rules.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(IPage page) => RunAsync(page, null);

    /// <summary>The rules that look at colours, for the second colour scheme.</summary>
    public static Task<IReadOnlyList<string>> FindInColoursAsync(IPage page) => RunAsync(page, RulesOfColour);

    private static async Task<IReadOnlyList<string>> RunAsync(IPage page, string[]? rules)
    {
        await PageColours.AreThereAsync(page);
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
            await page.EvaluateAsync(AxeCore);
        var found = await page.EvaluateAsync<string[]>(
            """
            async rules => {
              // The title is put anew when the circuit takes the page over. A page without one is a fault all the same, a moment later.
              for (let frame = 0; frame < 120 && !document.title; frame++)
                await new Promise(requestAnimationFrame);
              const result = await axe.run(document, { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: { type: 'rule', values: rules } }) });
              return [`${result.passes.length}`, ...result.violations.flatMap(violation => violation.nodes.map(
                node => `${violation.id} (${violation.impact}) ${node.target} ${node.html}`))];
            }
            """, rules);
        Assert.NotEqual("0", found[0]);
        return found[1..];
    }
}
