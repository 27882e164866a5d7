namespace Cashlink.Api;

/// <summary>The record of an identification that took place elsewhere (Cashlink's documentation, 'Add an identification').</summary>
/// <remarks>Its text form shows nothing, so that it cannot reach a log by accident.</remarks>
public sealed record Identification
{
    /// <summary>The kind of document shown, such as <c>IDCARD</c>.</summary>
    public string? DocumentType { get; init; }

    /// <summary>The number of the document shown.</summary>
    public string? DocumentId { get; init; }

    /// <summary>Who issued the document.</summary>
    public string? DocumentIssuer { get; init; }

    /// <summary>The day from which the document is valid.</summary>
    public DateOnly? DocumentValidFrom { get; init; }

    /// <summary>The day until which the document is valid.</summary>
    public DateOnly? DocumentValidTo { get; init; }

    /// <summary>Who identified the person, such as <c>POSTIDENT</c>.</summary>
    public string? IdentityProvider { get; init; }

    /// <summary>The provider's id of the process.</summary>
    public string? LegitimationProcessId { get; init; }

    /// <summary>The provider's protocol: an uploaded document's id, see <see cref="IDocuments.UploadAsync"/>.</summary>
    public string? LegitimationProtocolId { get; init; }

    /// <summary>When the person was identified.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Says that there is an identification, not whose.</summary>
    public override string ToString() => nameof(Identification);
}
