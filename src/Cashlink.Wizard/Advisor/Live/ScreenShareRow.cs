using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>The last screen share of a session as it is stored; one a session.</summary>
public sealed class ScreenShareRow : IEncryptedRow
{
    public Guid SessionId { get; set; }

    public Guid ShareId { get; set; }

    public ScreenSharePhase Phase { get; set; }

    public long Version { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Written by itself while the advisor's page is there, without a new version.</summary>
    public DateTimeOffset AdvisorSeenAt { get; set; }

    /// <summary>Written by itself while the client's page is there, without a new version.</summary>
    public DateTimeOffset ClientSeenAt { get; set; }

    /// <summary>The rest, encrypted.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the content belongs: to this share, in this version and phase.</summary>
    public RowPlace Place => new("live_meetings", "Content", SessionId, ShareId, Version, (int)Phase);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place];
}
