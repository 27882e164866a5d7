using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Confirmations;

/// <summary>Where a value comes from. The investor answers for it in each case; that it was suggested is said all the same.</summary>
public enum ValueOrigin
{
    /// <summary>The investor entered it.</summary>
    Investor,

    /// <summary>The partner suggested it at launch, and the investor went on with it.</summary>
    PartnerSuggestion,

    /// <summary>An advisor suggested it on a screen of his own, and the investor accepted it.</summary>
    AdvisorSuggestion,
}

/// <summary>Where a value comes from, and from whom.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="By">The name of the one who suggested it, when that is a person.</param>
public sealed record Provenance(
    [property: JsonPropertyName("origin")] ValueOrigin Origin,
    [property: JsonPropertyName("by")] string? By = null);
