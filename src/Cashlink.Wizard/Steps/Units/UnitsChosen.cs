using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>The investor has chosen how many units.</summary>
/// <param name="Units">How many.</param>
/// <param name="Origin">Where the number comes from.</param>
/// <param name="Offer">What stood on the page of the offer; null when nothing is said of it.</param>
[StoredAs("units-chosen")]
public sealed record UnitsChosen(
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("origin")] Provenance Origin,
    [property: JsonPropertyName("offer")] OfferWording? Offer = null) : EvidenceEntry;

/// <summary>Which words about the offer were shown.</summary>
/// <param name="Version">The wording's own name.</param>
/// <param name="Sha256">SHA-256 of the file in lower hex, which names this very wording.</param>
public sealed record OfferWording(
    [property: JsonPropertyName("version")] string Version,
    [property: JsonPropertyName("sha256")] string Sha256);
