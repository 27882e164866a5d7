using Cashlink.Wizard.Partners.Theme;
using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Partners.Checks;

/// <summary>Checks a partner's theme. One whose text cannot be read is refused, with the ratio (WCAG 2.2, 1.4.3).</summary>
internal static class PartnerThemeCheck
{
    private const int LargestRadius = 24;

    public static IEnumerable<string> Faults(PartnerTheme? theme, string key)
    {
        if (theme is null)
            yield break;
        var areColoursSet = theme.Colours.Values.Any(value => !string.IsNullOrEmpty(value));
        foreach (var (name, value) in theme.Colours)
        {
            if (areColoursSet && string.IsNullOrEmpty(value))
                yield return Fault.Missing($"{key}:{name}", "the four colours of a theme come together, each as #rrggbb");
            else if (!string.IsNullOrEmpty(value) && Colour.Parse(value) is null)
                yield return Fault.Wrong($"{key}:{name}", "must be a colour as #rrggbb");
        }
        foreach (var pair in ThemeContrast.Of(theme).Where(pair => !pair.IsEnough))
            yield return Fault.Wrong(key, $"{pair.Text} has a contrast of {Ratio(pair.Ratio)}:1, and text needs {Ratio(ContrastPair.Least)}:1");
        if (theme.Radius is < 0 or > LargestRadius)
            yield return Fault.Wrong($"{key}:Radius", $"must be from 0 to {LargestRadius} pixels");
        if (!string.IsNullOrEmpty(theme.Font) && ThemeFonts.Find(theme.Font) is null)
            yield return Fault.Wrong($"{key}:Font", $"must be one of {string.Join(", ", ThemeFonts.Names)}");
    }

    /// <summary>Rounded down: 4.499 is not 4.5.</summary>
    private static string Ratio(double ratio) => (Math.Floor(ratio * 100) / 100).ToString("0.##", CultureInfo.InvariantCulture);
}
