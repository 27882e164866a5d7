using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The fonts that a page is looked at in. A visitor's machine has one that is neither; no layout may hang on which.</summary>
internal static class PageFonts
{
    /// <summary>The widest usual one, which the pages have unless told otherwise (eng/fonts).</summary>
    public const string Widest = "DejaVu Sans";

    public const string Narrow = "Liberation Sans Narrow";

    /// <summary>The one that the page is in at the end is the last.</summary>
    public static IReadOnlyList<string> All { get; } = [Narrow, Widest];

    /// <summary>Does something with the page in each font.</summary>
    public static async Task WithEachAsync(IPage page, Func<string, Task> look)
    {
        foreach (var font in All)
        {
            await UseAsync(page, font);
            await look(font);
        }
    }

    /// <summary>Sets the page in this font, by the design's own property.</summary>
    public static Task UseAsync(IPage page, string font) =>
        page.EvaluateAsync("font => document.documentElement.style.setProperty('--font', `'${font}'`)", font);
}
