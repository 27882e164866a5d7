using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>An entry of the record as it is stored. It is added and never changed.</summary>
public sealed class EvidenceRow
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    /// <summary>The place within the session's record, from 1; unique for the session.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public string Kind { get; set; } = "";

    public string Actor { get; set; } = "";

    /// <summary>The encrypted <see cref="EvidenceEntry"/>.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>Where the entry belongs: to its session's record, in its place, with its time and its actor.</summary>
    public RowPlace Place => new("evidence", "Content", Id, SessionId, Sequence, At, Kind, Actor);
}
