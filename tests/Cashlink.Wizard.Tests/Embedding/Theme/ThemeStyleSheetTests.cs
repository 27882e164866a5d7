using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Partners.Theme;

namespace Cashlink.Wizard.Tests.Embedding.Theme;

public sealed class ThemeStyleSheetTests
{
    [Fact]
    public void Of_WholeTheme_SetsItsPropertiesAndNothingElse() => Assert.Equal(
        ":root{--brand:#7a1f3d;--on-brand:#ffffff;--brand-dark:#f2a7bd;--on-brand-dark:#3a0a1b;--radius:2px;"
            + "--font:Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, \"Noto Serif\", serif;}",
        ThemeStyleSheet.Of(new PartnerTheme
        {
            Brand = "#7A1F3D",
            OnBrand = "#ffffff",
            BrandDark = "#f2a7bd",
            OnBrandDark = "#3a0a1b",
            Radius = 2,
            Font = "serif",
        }));

    [Fact]
    public void Of_NoTheme_IsNone()
    {
        Assert.Null(ThemeStyleSheet.Of(null));
        Assert.Null(ThemeStyleSheet.Of(new PartnerTheme()));
    }

    [Fact]
    public void Of_ValuesThatAreNone_LeavesThemOut()
    {
        const string Attack = "#fff;}</style><script>";

        Assert.Equal(":root{--radius:8px;}", ThemeStyleSheet.Of(new PartnerTheme { Brand = Attack, Font = Attack, Radius = 8 }));
    }

    [Fact]
    public void Contrast_OfTheWizardsOwnColours_IsEnoughEverywhere()
    {
        var pairs = ThemeContrast.Of(new PartnerTheme { Brand = "#0a5a4e", OnBrand = "#ffffff", BrandDark = "#68cdb7", OnBrandDark = "#04211b" });

        Assert.Equal(6, pairs.Count);
        Assert.All(pairs, pair => Assert.True(pair.IsEnough, $"{pair}"));
    }

    /// <summary>A brand that is just enough on white is not on the page's grey and on its own tint.</summary>
    [Fact]
    public void Contrast_OfAColourThatIsEnoughOnWhiteOnly_IsNotEnough()
    {
        var pairs = ThemeContrast.Of(new PartnerTheme { Brand = "#767676", OnBrand = "#ffffff", BrandDark = "#68cdb7", OnBrandDark = "#04211b" });

        Assert.Equal(
            [("Brand on the page (#f3f6f4)", 4.17), ("Brand on 7 % of itself over white", 4.18)],
            pairs.Where(pair => !pair.IsEnough).Select(pair => (pair.Text, Math.Round(pair.Ratio, 2))));
    }
}
