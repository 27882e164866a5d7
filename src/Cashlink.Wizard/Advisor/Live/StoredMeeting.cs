namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The encrypted part of a meeting as it is stored.</summary>
internal sealed record StoredMeeting(
    string AdvisorId, string AdvisorName, DateTimeOffset AskedAt, MeetingEnd? End, IReadOnlyList<string> Shown,
    MeetingSuggestion? Suggestion, IReadOnlyList<MeetingNote> Notes);
