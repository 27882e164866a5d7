using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>An entry of the record as it is stored. It is added and never changed; only its content can be erased.</summary>
public sealed class EvidenceRow : IEncryptedRow
{
    public Guid Id { get; set; }

    public Guid SessionId { get; set; }

    /// <summary>The place within the session's record, from 1; unique for the session.</summary>
    public long Sequence { get; set; }

    public DateTimeOffset At { get; set; }

    public string Kind { get; set; } = "";

    public string Actor { get; set; } = "";

    /// <summary>The admission it came through; null when there was none, and for entries of older programs.</summary>
    public Guid? AdmissionId { get; set; }

    /// <summary>As whom, see <see cref="EvidenceAdmission"/>.</summary>
    public string? AdmissionRole { get; set; }

    /// <summary>How the browser had come in, see <see cref="EvidenceAdmission"/>.</summary>
    public string? AdmissionBy { get; set; }

    /// <summary>The encrypted <see cref="EvidenceEntry"/>; empty when it was erased.</summary>
    public byte[] Content { get; set; } = [];

    /// <summary>The encrypted salt of <see cref="Commitment"/>; null when the content was erased, and for entries of older programs.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>What the chain knows of the content, see <see cref="ChainedEntry.CommitmentTo"/>; null for entries of older programs.</summary>
    public string? Commitment { get; set; }

    /// <summary>The entry's hash, with its predecessor's in it; null for entries that were written before there were chains.</summary>
    public string? Hash { get; set; }

    /// <summary>Where the entry belongs: to its session's record, in its place, with its time and its actor.</summary>
    public RowPlace Place => new("evidence", "Content", Id, SessionId, Sequence, At, Kind, Actor);

    /// <summary>Where the salt belongs.</summary>
    public RowPlace SaltPlace => new("evidence", "Salt", Id, SessionId, Sequence, At, Kind, Actor);

    /// <summary>The admission, as the record names it. A part of one is none that was written here, and does not fit the hash.</summary>
    public EvidenceAdmission? Admission => (AdmissionId, AdmissionRole, AdmissionBy) is (null, null, null)
        ? null
        : new EvidenceAdmission(AdmissionId ?? Guid.AllBitsSet, AdmissionRole ?? "", AdmissionBy ?? "");

    /// <summary>What the entry's hash is of; null for an entry that was written before there were chains.</summary>
    public ChainedEntry? Chained =>
        Commitment is null ? null : new ChainedEntry(Id, SessionId, Sequence, At, Kind, Actor, Admission, Commitment);

    /// <inheritdoc/>
    public IReadOnlyList<RowPlace> Places() => [Place, SaltPlace];
}
