using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Confirmations;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Signing;

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
/// <param name="ToPay">What is to be paid, with the issue premium.</param>
/// <param name="Documents">The documents, as they were read or waived.</param>
/// <param name="Acknowledgement">The acknowledgement of the risks; null when none was needed.</param>
/// <param name="Shown">The words of the page: the summary, what happens next, the order.</param>
[StoredAs("order-placed")]
public sealed record OrderPlaced(
    [property: JsonPropertyName("signedAt")] DateTimeOffset SignedAt,
    [property: JsonPropertyName("toPay")] Money ToPay,
    [property: JsonPropertyName("documents")] IReadOnlyList<OrderedDocument> Documents,
    [property: JsonPropertyName("acknowledgement")] RiskAcknowledgement? Acknowledgement,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown)
    : EvidenceEntry
{
    /// <summary>The answers of the steps that were signed, each under the name that its step gives it.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Answers { get; init; } = [];

    /// <summary>An answer that was signed, or the default when there was none.</summary>
    public T? Answer<T>(string name) => Answers.TryGetValue(name, out var stored) ? stored.Deserialize<T>(JsonSerializerOptions.Web) : default;

    /// <summary>The answers of the steps as they are signed now.</summary>
    public static Dictionary<string, JsonElement> Sign(IEnumerable<SignedValue> values) =>
        values.ToDictionary(value => value.Name, value => JsonSerializer.SerializeToElement(value.Value, JsonSerializerOptions.Web));
}

/// <summary>The investor does without a document.</summary>
/// <param name="DocumentId">Cashlink's id of the campaign's document.</param>
/// <param name="Name">Its name.</param>
/// <param name="Hash">SHA-256 of the document as it was then; null when it was not known.</param>
/// <param name="Shown">The words of what was ticked.</param>
[StoredAs("document-waived")]
public sealed record DocumentWaived(
    [property: JsonPropertyName("documentId")] string DocumentId,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("hash")] string? Hash,
    [property: JsonPropertyName("shown")] ShownText Shown) : EvidenceEntry;

/// <summary>The investor has taken back to do without a document.</summary>
/// <param name="DocumentId">Cashlink's id of the campaign's document.</param>
[StoredAs("document-waiver-taken-back")]
public sealed record DocumentWaiverTakenBack([property: JsonPropertyName("documentId")] string DocumentId) : EvidenceEntry;
