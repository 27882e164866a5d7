using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>Notes which records were erased as a whole, signed, so that a loss cannot pass for an erasure.</summary>
public sealed class RecordEnds(SealKeys keys, TimeProvider clock)
{
    /// <summary>A draft's time was over.</summary>
    public const string Draft = "draft";

    /// <summary>The person it was about has asked for it, and no duty forbade it.</summary>
    public const string DataSubject = "data-subject";

    /// <summary>Notes the ends of records, in the transaction that erases them, and before it does.</summary>
    public async Task NoteAsync(WizardDbContext context, IReadOnlyList<Guid> sessionIds, string reason, CancellationToken cancellationToken)
    {
        var lasts = await context.Evidence.AsNoTracking().Where(row => sessionIds.Contains(row.SessionId) && row.Hash != null)
            .GroupBy(row => row.SessionId).Select(record => new { SessionId = record.Key, Sequence = record.Max(row => row.Sequence) })
            .Join(
                context.Evidence, last => new { last.SessionId, last.Sequence }, row => new { row.SessionId, row.Sequence },
                (last, row) => new { row.SessionId, row.Sequence, row.Hash })
            .ToListAsync(cancellationToken);
        foreach (var last in lasts)
        {
            var end = new RecordEnd(last.SessionId, clock.GetUtcNow(), reason, last.Sequence, last.Hash!, keys.Signing?.Id ?? "");
            context.EvidenceEnds.Add(new EvidenceEndRow
            {
                SessionId = end.SessionId,
                At = end.At,
                Reason = end.Reason,
                Sequence = end.Sequence,
                Hash = end.Hash,
                KeyId = keys.Signing?.Id,
                Signature = keys.Signing?.Sign(end.Text),
            });
        }
        await context.SaveChangesAsync(cancellationToken);
    }

    /// <summary>True when an end was signed with one of these keys.</summary>
    public static bool IsGenuine(EvidenceEndRow row, SealKeys keys) =>
        row is { KeyId: { } keyId, Signature: { } signature } && keys.Find(keyId) is { } key
        && key.HasSigned(new RecordEnd(row.SessionId, row.At, row.Reason, row.Sequence, row.Hash, keyId).Text, signature);
}
