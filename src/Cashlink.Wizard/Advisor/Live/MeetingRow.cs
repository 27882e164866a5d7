using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The last meeting of a session as it is stored; one a session.</summary>
public sealed class MeetingRow
{
    public Guid SessionId { get; set; }

    public Guid MeetingId { get; set; }

    public MeetingPhase Phase { get; set; }

    public long Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Written by itself while the advisor's page is there, without a new version.</summary>
    public DateTimeOffset AdvisorSeenAt { get; set; }

    /// <summary>Written by itself while the client's page is there, without a new version.</summary>
    public DateTimeOffset ClientSeenAt { get; set; }

    /// <summary>The rest, encrypted.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the content belongs: to this meeting, in this version and phase.</summary>
    public RowPlace Place => new("live_meetings", nameof(Content), SessionId, MeetingId, Version, (int)Phase);
}
