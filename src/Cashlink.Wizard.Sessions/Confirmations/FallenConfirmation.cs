using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Confirmations;

/// <summary>What can be confirmed and lose its ground again.</summary>
public enum ConfirmationKind
{
    /// <summary>What was confirmed on a step; <see cref="FallenConfirmation.Step"/> says which.</summary>
    StepAnswer,

    /// <summary>The costs document was opened.</summary>
    CostsDocument,

    /// <summary>A document of the campaign was opened, or the investor did without.</summary>
    Document,

    RiskAcknowledgement,
}

/// <summary>Why it lost its ground.</summary>
public enum FallReason
{
    /// <summary>It was given for another number of units.</summary>
    UnitsChanged,

    /// <summary>Another answer was changed, and Cashlink made the document anew.</summary>
    AnswersChanged,

    /// <summary>The document is another one now.</summary>
    DocumentReplaced,
}

/// <summary>
/// A confirmation that no longer holds. It stays in the session until it is given again, so that each page can say what is asked
/// once more and why.
/// </summary>
/// <param name="Kind">What was confirmed.</param>
/// <param name="Reason">Why it fell.</param>
/// <param name="At">When it fell.</param>
/// <param name="From">The units it was given for, when they have changed.</param>
/// <param name="To">The units now, when they have changed.</param>
/// <param name="DocumentId">The document, when it is one of the campaign's.</param>
public sealed record FallenConfirmation(
    [property: JsonPropertyName("kind")] ConfirmationKind Kind,
    [property: JsonPropertyName("reason")] FallReason Reason,
    [property: JsonPropertyName("at")] DateTimeOffset At,
    [property: JsonPropertyName("from")] long? From = null,
    [property: JsonPropertyName("to")] long? To = null,
    [property: JsonPropertyName("documentId")] string? DocumentId = null)
{
    /// <summary>The name of the step whose confirmation it is; null for a document, and in sessions from before this was kept.</summary>
    [JsonPropertyName("step")]
    public string? Step { get; init; }
}
