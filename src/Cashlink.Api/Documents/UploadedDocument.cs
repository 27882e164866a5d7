using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>What an upload answers: the document's id (Cashlink's documentation, 'Documents').</summary>
public sealed record UploadedDocument
{
    /// <summary>The document's id, to be named elsewhere, such as in an identification.</summary>
    [JsonRequired]
    public Guid Id { get; init; }
}
