using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>The investor has chosen how many units.</summary>
/// <param name="Units">How many.</param>
/// <param name="Origin">Where the number comes from.</param>
[StoredAs("units-chosen")]
public sealed record UnitsChosen(
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("origin")] Provenance Origin) : EvidenceEntry;
