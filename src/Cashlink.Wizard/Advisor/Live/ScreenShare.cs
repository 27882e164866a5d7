using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Where a screen share stands.</summary>
public enum ScreenSharePhase
{
    /// <summary>The advisor has asked; the client has not answered.</summary>
    Asked,

    /// <summary>The client has let the advisor see the page.</summary>
    Joined,

    /// <summary>The client has said no.</summary>
    Denied,

    /// <summary>It is over; to meet again the advisor has to ask again.</summary>
    Ended,
}

/// <summary>Why a screen share is over.</summary>
public enum ScreenShareEnd
{
    ByClient,
    ByAdvisor,

    /// <summary>One of the two was away for too long, or the client never answered.</summary>
    Lapsed,
}

/// <summary>What became of a suggestion.</summary>
public enum SuggestionState
{
    Open,
    Accepted,
    Declined,
}

/// <summary>Units that the advisor suggests.</summary>
public sealed record ScreenShareSuggestion(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("state")] SuggestionState State);

/// <summary>A short note from the advisor to the client.</summary>
public sealed record ScreenShareNote(
    [property: JsonPropertyName("text")] string Text,
    [property: JsonPropertyName("at")] DateTimeOffset At);

/// <summary>
/// An advisor and a client on one session, each on a screen of their own. It is stored, so that a consent survives a node and is
/// never taken for granted: without a stored <see cref="ScreenSharePhase.Joined"/> nobody follows anybody. Each method gives the
/// screen share as it is afterwards, or null when that cannot be done with it as it is.
/// </summary>
public sealed record ScreenShare
{
    /// <summary>An interruption that is shorter needs no new consent.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <summary>How long a request waits for an answer.</summary>
    public static readonly TimeSpan RequestLifetime = TimeSpan.FromMinutes(5);

    /// <summary>After a no, or an end by the client, so long nothing can be asked.</summary>
    public static readonly TimeSpan PauseAfterNo = TimeSpan.FromMinutes(1);

    /// <summary>The longest note, in characters.</summary>
    public const int LongestNote = 280;

    private const int MostNotes = 50;

    public required Guid Id { get; init; }

    public required Guid SessionId { get; init; }

    public required string AdvisorId { get; init; }

    public required string AdvisorName { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public ScreenSharePhase Phase { get; init; }

    public ScreenShareEnd? End { get; init; }

    /// <summary>When the phase changed.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>When a connected page of the advisor was last heard of.</summary>
    public DateTimeOffset AdvisorSeenAt { get; init; }

    /// <summary>When a connected page of the client was last heard of.</summary>
    public DateTimeOffset ClientSeenAt { get; init; }

    /// <summary>The keys of the private values that the client has shown.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>The last suggestion.</summary>
    public ScreenShareSuggestion? Suggestion { get; init; }

    /// <summary>The notes, oldest first.</summary>
    public IReadOnlyList<ScreenShareNote> Notes { get; init; } = [];

    /// <summary>Counts the stored changes of the session's screen shares.</summary>
    public long Version { get; init; }

    /// <summary>True while it can still lead to, or is, a screen share.</summary>
    public bool IsOpen => Phase is ScreenSharePhase.Asked or ScreenSharePhase.Joined;

    /// <summary>True when nobody may go on with it, because somebody was away for too long.</summary>
    public bool IsLapsed(DateTimeOffset now) => Phase switch
    {
        ScreenSharePhase.Asked => now - AskedAt > RequestLifetime,
        ScreenSharePhase.Joined => now - AdvisorSeenAt > Grace || now - ClientSeenAt > Grace,
        _ => false,
    };

    public ScreenShare? Join(DateTimeOffset now) => Phase == ScreenSharePhase.Asked && !IsLapsed(now)
        ? this with { Phase = ScreenSharePhase.Joined, ChangedAt = now, AdvisorSeenAt = now, ClientSeenAt = now }
        : null;

    public ScreenShare? Deny(DateTimeOffset now) =>
        Phase == ScreenSharePhase.Asked ? this with { Phase = ScreenSharePhase.Denied, ChangedAt = now } : null;

    /// <summary>Ends it, and with it everything that held for it: what was shown is private again, what was suggested is gone.</summary>
    public ScreenShare? Finish(ScreenShareEnd end, DateTimeOffset now) => IsOpen
        ? this with { Phase = ScreenSharePhase.Ended, End = end, ChangedAt = now, Shown = [], Suggestion = null, Notes = [] }
        : null;

    public ScreenShare? Show(PrivateValue value) =>
        Phase == ScreenSharePhase.Joined && !Shown.Contains(value.Key) ? this with { Shown = [.. Shown, value.Key] } : null;

    /// <summary>A new suggestion takes the place of one that is still open.</summary>
    public ScreenShare? Suggest(Guid id, long units) =>
        Phase == ScreenSharePhase.Joined ? this with { Suggestion = new ScreenShareSuggestion(id, units, SuggestionState.Open) } : null;

    public ScreenShare? AnswerSuggestion(Guid id, bool accept) =>
        Phase == ScreenSharePhase.Joined && Suggestion is { State: SuggestionState.Open } open && open.Id == id
            ? this with { Suggestion = open with { State = accept ? SuggestionState.Accepted : SuggestionState.Declined } }
            : null;

    public ScreenShare? Write(string text, DateTimeOffset now) =>
        Phase == ScreenSharePhase.Joined ? this with { Notes = [.. Notes.TakeLast(MostNotes - 1), new ScreenShareNote(text, now)] } : null;

    /// <summary>True when this advisor may ask now.</summary>
    public bool MayBeFollowedByARequest(DateTimeOffset now) =>
        (!IsOpen || IsLapsed(now))
        && !((Phase == ScreenSharePhase.Denied || (Phase == ScreenSharePhase.Ended && End == ScreenShareEnd.ByClient)) && now - ChangedAt < PauseAfterNo);
}
