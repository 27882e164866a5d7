using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

/// <summary>A page beside the tour, looked at by axe in all its looks.</summary>
internal static class Axe
{
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
                violations.AddRange((await AxeInspection.FindAsync(page)).Select(violation => $"{name} {scheme} at {width}: {violation}"));
            }
        }
        return violations;
    }
}
