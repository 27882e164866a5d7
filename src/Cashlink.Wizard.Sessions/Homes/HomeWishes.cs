using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Homes;

/// <summary>What launches have wished for a home page; stored encrypted.</summary>
/// <param name="Locale">The code of its language.</param>
/// <param name="ReturnUrl">Where the partner wants the investor back.</param>
internal sealed record HomeWishes(
    [property: JsonPropertyName("locale")] string Locale,
    [property: JsonPropertyName("returnUrl")] string? ReturnUrl);
