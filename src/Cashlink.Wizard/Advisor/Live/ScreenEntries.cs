using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>An advisor has asked to see the client's page on a screen of his own.</summary>
[StoredAs("screen-asked")]
public sealed record ScreenAsked(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("advisorName")] string AdvisorName) : EvidenceEntry;

/// <summary>The client has let the advisor join. From here on he sees the page, without what is private.</summary>
/// <param name="Share">The screen share.</param>
/// <param name="AdvisorId">The partner's id of the advisor.</param>
/// <param name="AdvisorName">The name that the client was shown.</param>
/// <param name="Shown">The words that said what the advisor would see.</param>
[StoredAs("screen-joined")]
public sealed record ScreenJoined(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("shown")] ShownText Shown) : EvidenceEntry;

/// <summary>The client has said no.</summary>
[StoredAs("screen-denied")]
public sealed record ScreenDenied(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("advisorId")] string AdvisorId) : EvidenceEntry;

/// <summary>The screen share is over: ended by one of the two, or because one was away for too long.</summary>
[StoredAs("screen-ended")]
public sealed record ScreenEnded(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("reason")] string Reason) : EvidenceEntry;

/// <summary>The client has shown a private value. Which, not what it says: that stands where it was given.</summary>
[StoredAs("value-shown")]
public sealed record ValueShown(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("value")] string Value) : EvidenceEntry;

/// <summary>The advisor has suggested units.</summary>
[StoredAs("units-suggested")]
public sealed record UnitsSuggested(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("suggestion")] Guid Suggestion,
    [property: JsonPropertyName("units")] long Units) : EvidenceEntry;

/// <summary>The client has accepted or declined the units that were suggested.</summary>
[StoredAs("suggestion-answered")]
public sealed record SuggestionAnswered(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("suggestion")] Guid Suggestion,
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("isAccepted")] bool IsAccepted,
    [property: JsonPropertyName("advisorId")] string AdvisorId) : EvidenceEntry;

/// <summary>The advisor has written a note to the client.</summary>
[StoredAs("note-written")]
public sealed record NoteWritten(
    [property: JsonPropertyName("meeting")] Guid Share,
    [property: JsonPropertyName("text")] string Text) : EvidenceEntry;
