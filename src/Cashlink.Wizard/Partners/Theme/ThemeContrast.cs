namespace Cashlink.Wizard.Partners.Theme;

/// <summary>Two colours of a theme that text stands in and on.</summary>
/// <param name="Text">Which colour the text has, and on what it stands; for people.</param>
/// <param name="Ratio">Their contrast, 1 to 21.</param>
public sealed record ContrastPair(string Text, double Ratio)
{
    /// <summary>What WCAG 2.2, 1.4.3 asks for text of any size.</summary>
    public const double Least = 4.5;

    /// <summary>True when the text can be read.</summary>
    public bool IsEnough => Ratio >= Least;
}

/// <summary>The pairs of colours that a theme brings text to, with the wizard's own grounds (<c>css/tokens.css</c>).</summary>
public static class ThemeContrast
{
    private static readonly Colour Page = Own("#f3f6f4");
    private static readonly Colour DarkSurface = Own("#141b18");
    private static readonly Colour DarkSunken = Own("#1a2320");

    /// <summary>Every pair; empty while a colour is missing or is none.</summary>
    public static IReadOnlyList<ContrastPair> Of(PartnerTheme theme)
    {
        if (Colour.Parse(theme.Brand) is not { } brand || Colour.Parse(theme.OnBrand) is not { } onBrand
            || Colour.Parse(theme.BrandDark) is not { } brandDark || Colour.Parse(theme.OnBrandDark) is not { } onBrandDark)
            return [];
        return
        [
            new("OnBrand on Brand", onBrand.ContrastTo(brand)),
            new("Brand on the page (#f3f6f4)", brand.ContrastTo(Page)),
            new("Brand on 7 % of itself over white", brand.ContrastTo(brand.Over(0.07, Colour.White))),
            new("OnBrandDark on BrandDark", onBrandDark.ContrastTo(brandDark)),
            new("BrandDark on the dark ground (#1a2320)", brandDark.ContrastTo(DarkSunken)),
            new("BrandDark on 9 % of itself over #141b18", brandDark.ContrastTo(brandDark.Over(0.09, DarkSurface))),
        ];
    }

    private static Colour Own(string text) => Colour.Parse(text)!.Value;
}
