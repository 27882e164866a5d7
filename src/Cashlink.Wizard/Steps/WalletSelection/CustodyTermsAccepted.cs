using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>The investor has accepted the terms under which Cashlink keeps a wallet.</summary>
/// <param name="AcceptedAt">The moment that went to Cashlink.</param>
/// <param name="TermsUrl">Where the terms were linked to; null when no place is configured.</param>
/// <param name="Shown">What stood on the page about the terms, and the words of what was confirmed.</param>
[StoredAs("custody-terms-accepted")]
public sealed record CustodyTermsAccepted(
    [property: JsonPropertyName("acceptedAt")] DateTimeOffset AcceptedAt,
    [property: JsonPropertyName("termsUrl")] Uri? TermsUrl,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;
