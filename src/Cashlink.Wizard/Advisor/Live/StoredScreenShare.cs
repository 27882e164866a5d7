using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The encrypted part of a screen share as it is stored.</summary>
internal sealed record StoredScreenShare(
    [property: JsonPropertyName("advisorId")] string AdvisorId,
    [property: JsonPropertyName("advisorName")] string AdvisorName,
    [property: JsonPropertyName("askedAt")] DateTimeOffset AskedAt,
    [property: JsonPropertyName("end")] ScreenShareEnd? End,
    [property: JsonPropertyName("shown")] IReadOnlyList<string> Shown,
    [property: JsonPropertyName("suggestion")] ScreenShareSuggestion? Suggestion,
    [property: JsonPropertyName("notes")] IReadOnlyList<ScreenShareNote> Notes);
