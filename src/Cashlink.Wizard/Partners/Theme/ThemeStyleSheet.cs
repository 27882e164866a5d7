using System.Text;

namespace Cashlink.Wizard.Partners.Theme;

/// <summary>Writes a theme as a style sheet of custom properties.</summary>
public static class ThemeStyleSheet
{
    /// <summary>
    /// The style sheet; null when the theme sets nothing. Each value is written anew from what was read out of it, so whatever the
    /// configuration holds, nothing but colours, a number and a known stack of fonts comes out.
    /// </summary>
    public static string? Of(PartnerTheme? theme)
    {
        if (theme is null)
            return null;
        var properties = new StringBuilder();
        Add("--brand", Hex(theme.Brand));
        Add("--on-brand", Hex(theme.OnBrand));
        Add("--brand-dark", Hex(theme.BrandDark));
        Add("--on-brand-dark", Hex(theme.OnBrandDark));
        Add("--radius", theme.Radius is { } radius ? string.Create(CultureInfo.InvariantCulture, $"{radius}px") : null);
        Add("--font", ThemeFonts.Find(theme.Font));
        return properties.Length == 0 ? null : $":root{{{properties}}}";

        void Add(string name, string? value)
        {
            if (value is not null)
                properties.Append(CultureInfo.InvariantCulture, $"{name}:{value};");
        }
    }

    private static string? Hex(string? text) => Colour.Parse(text) is { } colour
        ? string.Create(CultureInfo.InvariantCulture, $"#{(int)colour.Red:x2}{(int)colour.Green:x2}{(int)colour.Blue:x2}")
        : null;
}
