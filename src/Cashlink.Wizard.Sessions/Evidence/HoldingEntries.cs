using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The investor has accepted the terms under which Cashlink keeps a wallet.</summary>
/// <param name="AcceptedAt">The moment that went to Cashlink.</param>
/// <param name="TermsUrl">Where the terms were linked to; null when no place is configured.</param>
/// <param name="Shown">What stood on the page about the terms, and the words of what was confirmed.</param>
[StoredAs("custody-terms-accepted")]
public sealed record CustodyTermsAccepted(
    [property: JsonPropertyName("acceptedAt")] DateTimeOffset AcceptedAt,
    [property: JsonPropertyName("termsUrl")] Uri? TermsUrl,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;

/// <summary>The investor has withdrawn from the contract.</summary>
/// <param name="DeclaredAt">The moment of the click, as it stands on the receipt.</param>
/// <param name="InvestmentId">The contract.</param>
/// <param name="Units">The units of the contract.</param>
/// <param name="AcceptedAt">When the issuer had accepted, as far as it was known; null before.</param>
/// <param name="Shown">The words of the declaration and of the button that confirmed it.</param>
[StoredAs("withdrawal-declared")]
public sealed record WithdrawalDeclared(
    [property: JsonPropertyName("declaredAt")] DateTimeOffset DeclaredAt,
    [property: JsonPropertyName("investmentId")] Guid InvestmentId,
    [property: JsonPropertyName("units")] long? Units,
    [property: JsonPropertyName("acceptedAt")] DateTimeOffset? AcceptedAt,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;
