using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>The investor has left the self-disclosure with these confirmations.</summary>
/// <param name="IncomeConfirmed">Whether the income was confirmed.</param>
/// <param name="NetWorthConfirmed">Whether the net worth was confirmed.</param>
/// <param name="Units">The units they were given for.</param>
/// <param name="Shown">The words of what was confirmed.</param>
[StoredAs("self-disclosure-given")]
public sealed record SelfDisclosureGiven(
    [property: JsonPropertyName("incomeConfirmed")] bool IncomeConfirmed,
    [property: JsonPropertyName("netWorthConfirmed")] bool NetWorthConfirmed,
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;
