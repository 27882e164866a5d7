using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The fonts that a page is looked at in. A visitor's machine has one that is neither; no layout may hang on which.</summary>
internal static class PageFonts
{
    /// <summary>The widest usual one, which the pages have unless told otherwise (eng/fonts).</summary>
    public const string Widest = "DejaVu Sans";

    public const string Narrow = "Liberation Sans Narrow";

    public static IReadOnlyList<string> All { get; } = [Narrow, Widest];

    /// <summary>The one for pages in this language: German has the longer words, so it has the wide letters.</summary>
    public static IReadOnlyList<string> Of(string language) => [language == "de" ? Widest : Narrow];

    /// <summary>Does something with the page in each of the fonts; it stays in the last.</summary>
    public static async Task WithEachAsync(IPage page, IReadOnlyList<string> fonts, Func<string, Task> look)
    {
        foreach (var font in fonts)
        {
            await UseAsync(page, font);
            await look(font);
        }
    }

    /// <summary>Sets the page in this font, by the design's own property.</summary>
    public static Task UseAsync(IPage page, string font) =>
        page.EvaluateAsync("font => document.documentElement.style.setProperty('--font', `'${font}'`)", font);
}
