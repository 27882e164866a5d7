using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

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
