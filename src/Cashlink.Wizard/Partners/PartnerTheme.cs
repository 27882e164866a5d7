namespace Cashlink.Wizard.Partners;

/// <summary>
/// What a partner may set of the wizard's look. The four colours come together or not at all: one alone would stand beside colours
/// that were chosen for another.
/// </summary>
public sealed class PartnerTheme
{
    /// <summary>Buttons, links and progress in the light scheme; <c>#rrggbb</c>, like the other three.</summary>
    public string? Brand { get; set; }

    /// <summary>Text on <see cref="Brand"/>.</summary>
    public string? OnBrand { get; set; }

    /// <summary>The same as <see cref="Brand"/> in the dark scheme.</summary>
    public string? BrandDark { get; set; }

    /// <summary>Text on <see cref="BrandDark"/>.</summary>
    public string? OnBrandDark { get; set; }

    /// <summary>Rounding of corners in CSS pixels, 0 to 24.</summary>
    public int? Radius { get; set; }

    /// <summary>One of the named stacks of system fonts, for instance <c>serif</c>. No font is ever loaded.</summary>
    public string? Font { get; set; }

    /// <summary>The settings of the four colours by name, as far as they are set.</summary>
    public IReadOnlyDictionary<string, string?> Colours => new Dictionary<string, string?>
    {
        [nameof(Brand)] = Brand,
        [nameof(OnBrand)] = OnBrand,
        [nameof(BrandDark)] = BrandDark,
        [nameof(OnBrandDark)] = OnBrandDark,
    };
}
