using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Documents;

/// <summary>The investor's browser was sent the complete document.</summary>
/// <param name="DocumentId">Cashlink's id of a campaign's document, or <see cref="CostsVersion.DocumentId"/>.</param>
/// <param name="Hash">SHA-256 of the bytes that were sent, in lower-case hex.</param>
/// <param name="Version">The version of the costs document; null for others.</param>
/// <param name="Language">The language of the page it was opened from.</param>
/// <param name="At">When the last byte had been sent.</param>
public sealed record DocumentReading(
    [property: JsonPropertyName("documentId")] string DocumentId,
    [property: JsonPropertyName("hash")] string Hash,
    [property: JsonPropertyName("version")] int? Version,
    [property: JsonPropertyName("language")] string Language,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>The investor has said not to need the document.</summary>
/// <param name="DocumentId">Cashlink's id of the campaign's document.</param>
/// <param name="Hash">SHA-256 of the document as it was then; null when it was not known.</param>
/// <param name="At">When.</param>
public sealed record DocumentWaiver(
    [property: JsonPropertyName("documentId")] string DocumentId,
    [property: JsonPropertyName("hash")] string? Hash,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>The costs document that Cashlink has made for the answers as they are.</summary>
/// <param name="Id">Cashlink's id.</param>
/// <param name="Version">Counts up with each change of the invitation.</param>
public sealed record CostsVersion(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("version")] int Version)
{
    /// <summary>Stands for the costs document of the session's invitation where documents are named by their ids.</summary>
    public const string DocumentId = "costs";
}
