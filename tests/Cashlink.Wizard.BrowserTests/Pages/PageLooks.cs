using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A width and a colour scheme that a page is looked at in.</summary>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Colours">The colour scheme.</param>
/// <param name="IsFull">With all rules of axe; otherwise with those that look at colours.</param>
/// <param name="ByKeyboard">Walked with the Tab key too.</param>
internal sealed record PageLook(int Width, ColorScheme Colours, bool IsFull, bool ByKeyboard);

/// <summary>
/// Structure and the order of the stops hang on the width, contrast and rings on the colours. A language changes words and their
/// length, which is looked at in each: reflow, targets, what covers the focus.
/// </summary>
internal static class PageLooks
{
    public const int Phone = 320;
    public const int Desk = 1280;

    /// <summary>Each width in each colour scheme.</summary>
    public static IReadOnlyList<PageLook> All { get; } =
    [
        new(Phone, ColorScheme.Light, IsFull: true, ByKeyboard: true),
        new(Phone, ColorScheme.Dark, IsFull: false, ByKeyboard: false),
        new(Desk, ColorScheme.Light, IsFull: true, ByKeyboard: false),
        new(Desk, ColorScheme.Dark, IsFull: false, ByKeyboard: true),
    ];

    /// <summary>Each width once and each scheme once, parted among the languages.</summary>
    public static IReadOnlyList<PageLook> Of(string language) =>
        [new(language == "de" ? Phone : Desk, language == "de" ? ColorScheme.Light : ColorScheme.Dark, IsFull: true, ByKeyboard: true)];
}
