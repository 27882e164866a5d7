using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>A browser was sent a document to its last byte.</summary>
/// <param name="DocumentId">Cashlink's id of a campaign's document, or <c>costs</c>.</param>
/// <param name="Name">Its name; null for the costs document.</param>
/// <param name="DocumentKind">What it is; null when Cashlink does not say.</param>
/// <param name="Hash">SHA-256 of the bytes that were sent, in lower-case hex.</param>
/// <param name="CostsId">Cashlink's id of the costs document; null for others.</param>
/// <param name="Version">The version of the costs document; null for others.</param>
/// <param name="Language">The language of the page it was opened from.</param>
[StoredAs("document-opened")]
public sealed record DocumentOpened(
    [property: JsonPropertyName("documentId")] string DocumentId,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("documentKind")] string? DocumentKind,
    [property: JsonPropertyName("hash")] string Hash,
    [property: JsonPropertyName("costsId")] string? CostsId,
    [property: JsonPropertyName("version")] int? Version,
    [property: JsonPropertyName("language")] string Language) : EvidenceEntry;
