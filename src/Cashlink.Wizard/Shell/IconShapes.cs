namespace Cashlink.Wizard.Shell;

/// <summary>
/// The icons' shapes, as markup of SVG. They stand in the page itself: a browser that loads them from a file of their own may, in a frame
/// on another site, wait for that file for ever, although it has arrived, and never say that the page is loaded.
/// </summary>
internal static class IconShapes
{
    /// <summary>The side of the square that a shape is drawn in: 24, and 40 for the mark.</summary>
    public static string ViewBox(string name) => name == "mark" ? "0 0 40 40" : "0 0 24 24";

    /// <summary>A shape by its name. Written out here, so that they count as words of the program.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such icon.</exception>
    public static string Of(string name) => name switch
    {
        "mark" => """<rect width="40" height="40" rx="10"/><path d="M18 25.5a6.5 6.5 0 0 1-4 1.5h-.5a7 7 0 0 1 0-14h.5a7 7 0 0 1 6.6 4.6M22 14.5a6.5 6.5 0 0 1 4-1.5h.5a7 7 0 0 1 0 14H26a7 7 0 0 1-6.6-4.6" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round"/>""",
        "check" => """<path d="m5 12.5 4.5 4.5L19 7.5"/>""",
        "back" => """<path d="M19 12H5m6-6-6 6 6 6"/>""",
        "info" => """<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5h.01"/>""",
        "warning" => """<path d="M12 3.8 21.5 20h-19zM12 10v4.5m0 2.7h.01"/>""",
        "error" => """<circle cx="12" cy="12" r="9"/><path d="M12 7.2v6m0 3.3h.01"/>""",
        "document" => """<path d="M14 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5v-12zm0 0v4.5h4.5M9 12.5h6M9 16.5h6"/>""",
        "help" => """<circle cx="12" cy="12" r="9"/><path d="M9.5 9.3a2.6 2.6 0 0 1 5 .9c0 1.8-2.5 2.1-2.5 3.8m0 3h.01"/>""",
        "clock" => """<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.3 2"/>""",
        "link" => """<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"/>""",
        "offline" => """<path d="M3 9.5a13 13 0 0 1 4-2.4M21 9.5a13 13 0 0 0-9-3.6M6.5 13.2a8 8 0 0 1 4-2.1m7 2.1-.8-.7M12 18.5h.01M4 4l16 16"/>""",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such icon."),
    };
}
