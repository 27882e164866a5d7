using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>
/// Something that was shown, confirmed or done. Each kind is a record of its own and carries its name
/// (<see cref="StoredAsAttribute"/>); a name that was used once keeps its meaning for good, because entries are never changed.
/// docs/evidence.md says what each one holds.
/// </summary>
public abstract record EvidenceEntry
{
    /// <summary>The entry's name in the store, which is not encrypted there.</summary>
    [JsonIgnore]
    public string Kind => StoredAsAttribute.NameOf(GetType());
}

/// <summary>An entry with the one it is from.</summary>
/// <param name="Actor">See <see cref="EvidenceActor"/>.</param>
/// <param name="Entry">What happened.</param>
/// <param name="Admission">The admission it came through; null for what came through none.</param>
public sealed record EvidenceNote(string Actor, EvidenceEntry Entry, EvidenceAdmission? Admission = null)
{
    /// <summary>What somebody did who was admitted like this.</summary>
    public static EvidenceNote Of(SessionAccess access, EvidenceEntry entry) => new(EvidenceActor.Of(access), entry, EvidenceAdmission.Of(access));

    /// <summary>What happened because of something else.</summary>
    public static EvidenceNote OfSystem(EvidenceEntry entry) => new(EvidenceActor.System, entry);
}

/// <summary>An entry as it is in the record.</summary>
/// <param name="Sequence">Its place within the session's record, from 1 and without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Actor">Whose doing it was, see <see cref="EvidenceActor"/>.</param>
/// <param name="Entry">What happened.</param>
/// <param name="Admission">The admission it came through; null for what came through none, and for entries of older programs.</param>
public sealed record EvidenceItem(long Sequence, DateTimeOffset At, string Actor, EvidenceEntry Entry, EvidenceAdmission? Admission = null);
