using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The encrypted part of a meeting as it is stored.</summary>
internal sealed record StoredMeeting(
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("askedAt")] DateTimeOffset AskedAt,
    [property: JsonPropertyName("end")] MeetingEnd? End,
    [property: JsonPropertyName("shown")] IReadOnlyList<string> Shown,
    [property: JsonPropertyName("suggestion")] MeetingSuggestion? Suggestion,
    [property: JsonPropertyName("notes")] IReadOnlyList<MeetingNote> Notes);
