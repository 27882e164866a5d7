namespace Cashlink.Wizard.Partners.Theme;

/// <summary>An opaque sRGB colour.</summary>
/// <param name="Red">0 to 255; fractions come from mixing.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(double Red, double Green, double Blue)
{
    public static readonly Colour White = new(255, 255, 255);

    /// <summary>
    /// Relative luminance, 0 for black to 1 for white, as WCAG 2.2 defines it
    /// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    /// </summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#rrggbb</c>.</summary>
    /// <returns>Null for anything else.</returns>
    public static Colour? Parse(string? text) =>
        text is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)
            ? new Colour(Part(digits, 0), Part(digits, 2), Part(digits, 4))
            : null;

    /// <summary>Contrast ratio, 1 to 21, as WCAG 2.2 defines it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).</summary>
    public double ContrastTo(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /// <summary>This much of the colour over another, as <c>color-mix(in srgb, …)</c> does it.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="below">The colour below.</param>
    public Colour Over(double share, Colour below) => new(
        (Red * share) + (below.Red * (1 - share)),
        (Green * share) + (below.Green * (1 - share)),
        (Blue * share) + (below.Blue * (1 - share)));

    private static double Part(string digits, int at) => int.Parse(digits.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static double Linear(double value)
    {
        var share = value / 255;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
