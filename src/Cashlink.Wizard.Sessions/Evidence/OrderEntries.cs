using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>A confirmation no longer holds.</summary>
/// <param name="Confirmation">Which, why, and since when.</param>
[StoredAs("confirmation-fell")]
public sealed record ConfirmationFell([property: JsonPropertyName("confirmation")] FallenConfirmation Confirmation) : EvidenceEntry;

/// <summary>Cashlink has refused the order for good: there is no contract.</summary>
/// <param name="Fields">The names of the fields that Cashlink named.</param>
[StoredAs("order-refused")]
public sealed record OrderRefused([property: JsonPropertyName("fields")] string Fields) : EvidenceEntry;
