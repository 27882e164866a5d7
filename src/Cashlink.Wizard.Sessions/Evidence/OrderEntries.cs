using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The investor has chosen how many units.</summary>
/// <param name="Units">How many.</param>
/// <param name="Origin">Where the number comes from.</param>
[StoredAs("units-chosen")]
public sealed record UnitsChosen(
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("origin")] Provenance Origin) : EvidenceEntry;

/// <summary>A confirmation no longer holds.</summary>
/// <param name="Confirmation">Which, why, and since when.</param>
[StoredAs("confirmation-fell")]
public sealed record ConfirmationFell([property: JsonPropertyName("confirmation")] FallenConfirmation Confirmation) : EvidenceEntry;

/// <summary>The investor has confirmed the warning of the information sheet by name and place.</summary>
/// <param name="Acknowledgement">What was typed, and for which sheet.</param>
/// <param name="Shown">The words of the warning and of what was confirmed.</param>
[StoredAs("risks-acknowledged")]
public sealed record RisksAcknowledged(
    [property: JsonPropertyName("acknowledgement")] RiskAcknowledgement Acknowledgement,
    [property: JsonPropertyName("shown")] ShownText Shown) : EvidenceEntry;

/// <summary>A document as it stood at the order.</summary>
/// <param name="DocumentId">Cashlink's id of a campaign's document, or <c>costs</c>.</param>
/// <param name="Name">Its name; null for the costs document.</param>
/// <param name="DocumentKind">What it is.</param>
/// <param name="Hash">SHA-256 of its bytes; null when it was waived and never seen.</param>
/// <param name="CostsId">Cashlink's id of the costs document; null for others.</param>
/// <param name="Version">The version of the costs document; null for others.</param>
/// <param name="IsWaived">True when the investor did without it.</param>
/// <param name="At">When it was opened or waived.</param>
public sealed record OrderedDocument(
    [property: JsonPropertyName("documentId")] string DocumentId,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("documentKind")] string? DocumentKind,
    [property: JsonPropertyName("hash")] string? Hash,
    [property: JsonPropertyName("costsId")] string? CostsId,
    [property: JsonPropertyName("version")] int? Version,
    [property: JsonPropertyName("isWaived")] bool IsWaived,
    [property: JsonPropertyName("at")] DateTimeOffset? At);

/// <summary>The click on the order button, with all that it was about.</summary>
/// <param name="SignedAt">The moment of the click, as Cashlink gets it.</param>
/// <param name="Units">How many units.</param>
/// <param name="Origin">Where the number of units comes from.</param>
/// <param name="ToPay">What is to be paid, with the issue premium.</param>
/// <param name="SelfDisclosure">The self-disclosure; null when none was needed.</param>
/// <param name="Survey">The result of the survey; null when none was needed.</param>
/// <param name="Waiver">The waiver that goes with it; null when none was needed.</param>
/// <param name="Documents">The documents, as they were read or waived.</param>
/// <param name="Acknowledgement">The acknowledgement of the risks; null when none was needed.</param>
/// <param name="Shown">The words of the page: the summary, what happens next, the order.</param>
[StoredAs("order-placed")]
public sealed record OrderPlaced(
    [property: JsonPropertyName("signedAt")] DateTimeOffset SignedAt,
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("origin")] Provenance Origin,
    [property: JsonPropertyName("toPay")] Money ToPay,
    [property: JsonPropertyName("selfDisclosure")] SelfDisclosureAnswer? SelfDisclosure,
    [property: JsonPropertyName("survey")] SurveyResult? Survey,
    [property: JsonPropertyName("waiver")] string? Waiver,
    [property: JsonPropertyName("documents")] IReadOnlyList<OrderedDocument> Documents,
    [property: JsonPropertyName("acknowledgement")] RiskAcknowledgement? Acknowledgement,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;

/// <summary>Cashlink has refused the order for good: there is no contract.</summary>
/// <param name="Fields">The names of the fields that Cashlink named.</param>
[StoredAs("order-refused")]
public sealed record OrderRefused([property: JsonPropertyName("fields")] string Fields) : EvidenceEntry;
