using System.Security.Cryptography;
using System.Text.Json;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>
/// Walks the whole store: each seal, each record from its first entry to its last, and each record that a seal holds and that is not there
/// any more. Keys and log come from outside the store.
/// </summary>
public sealed class StoreVerifier(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, SealStore seals, SealKeys keys)
{
    private const int SealsAtATime = 100;
    private const int SessionsAtATime = 100;

    /// <param name="log">The log of seals; null when there is none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<StoreReport> VerifyAsync(IReadOnlyList<SignedSeal>? log, CancellationToken cancellationToken = default)
    {
        var faults = new List<string>();
        var (heads, count) = await CheckSealsAsync(log, faults, cancellationToken);
        var tally = new Tally();
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var sessions = await context.Evidence.Select(row => row.SessionId).Distinct().ToListAsync(cancellationToken);
            foreach (var part in sessions.Order().Chunk(SessionsAtATime))
                await CheckRecordsAsync(part, heads, faults, tally, cancellationToken);
            await CheckMissingAsync(context, [.. sessions], heads, faults, tally, cancellationToken);
        }
        return new StoreReport(
            faults, tally.Sessions, tally.Entries, tally.Unchained, tally.Unsealed, tally.OldestUnsealed, tally.Erased, count, tally.Ended, log?.Count);
    }

    /// <returns>The heads that seals hold, by session, and how many seals there are.</returns>
    private async Task<(Dictionary<Guid, List<(long Seal, SealedHead Head)>> Heads, long Count)> CheckSealsAsync(
        IReadOnlyList<SignedSeal>? log, List<string> faults, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<Guid, List<(long, SealedHead)>>();
        var (number, previous, fault) = (0L, ChainedEntry.Beginning, (string?)null);
        while (fault is null && await seals.ReadAsync(number + 1, SealsAtATime, cancellationToken) is { Count: > 0 } next)
        {
            foreach (var seal in next)
            {
                number++;
                fault ??= seal.Seal.Number != number || seal.Seal.Previous != previous
                    ? $"seal {number} is missing, or is not the one that seal {seal.Seal.Number} came after"
                    : keys.Find(seal.Seal.KeyId) is { } key ? seal.Fault(key) : $"seal {number} is signed with the key {seal.Seal.KeyId}, which is none of Seals:KeyFile and Seals:OlderKeys";
                fault ??= log is not null && number <= log.Count && log[(int)number - 1] is var line && line.ToLine() != seal.ToLine()
                    ? $"seal {number} is not the one in the log" : null;
                previous = seal.Seal.Hash;
                Note(heads, seal);
                if (fault is not null)
                    break;
            }
        }
        if (fault is not null)
            faults.Add(fault);
        foreach (var lost in log?.Skip((int)number) ?? [])
        {
            if (keys.Find(lost.Seal.KeyId) is not { } key || lost.Fault(key) is not null)
                continue;
            faults.Add($"seal {lost.Seal.Number} is in the log, and not in the store");
            Note(heads, lost);
        }
        return (heads, number);
    }

    private static void Note(Dictionary<Guid, List<(long, SealedHead)>> heads, SignedSeal seal)
    {
        foreach (var head in seal.Heads)
        {
            if (!heads.TryGetValue(head.SessionId, out var known))
                heads[head.SessionId] = known = [];
            known.Add((seal.Seal.Number, head));
        }
    }

    private async Task CheckRecordsAsync(
        IReadOnlyList<Guid> sessions, Dictionary<Guid, List<(long Seal, SealedHead Head)>> heads, List<string> faults, Tally tally,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Evidence.AsNoTracking().Where(row => sessions.Contains(row.SessionId)).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        foreach (var record in rows.GroupBy(row => row.SessionId))
        {
            tally.Sessions++;
            if (CheckRecord([.. record], heads.GetValueOrDefault(record.Key) ?? [], tally) is { } fault)
                faults.Add($"session {record.Key}: {fault}");
        }
    }

    private string? CheckRecord(IReadOnlyList<EvidenceRow> rows, List<(long Seal, SealedHead Head)> heads, Tally tally)
    {
        tally.Entries += rows.Count;
        var walk = new ChainWalk();
        var (erased, said) = (new List<long>(), new HashSet<long>());
        foreach (var row in rows)
        {
            if (walk.Take(row.Sequence, row.Chained, row.Hash) is { } fault)
                return fault;
            if (row.Content.Length == 0)
                erased.Add(row.Sequence);
            else if (ContentFault(row, said) is { } other)
                return other;
        }
        foreach (var place in erased.Where(place => !said.Contains(place)))
            return $"entry {place} has no content, and the record does not say that it was erased";
        foreach (var (seal, head) in heads)
        {
            if (head.Sequence > rows.Count)
                return $"entry {rows.Count + 1} is missing: seal {seal} holds {head.Sequence} entries";
            if (rows[(int)head.Sequence - 1].Hash != head.Hash)
                return $"entry {head.Sequence} is not the one that seal {seal} holds";
        }
        var sealedTo = Math.Max(heads.Count == 0 ? 0 : heads.Max(head => head.Head.Sequence), walk.Unchained);
        tally.Unchained += walk.Unchained;
        tally.Unsealed += rows.Count - sealedTo;
        tally.Erased += erased.Count;
        if (sealedTo < rows.Count && (tally.OldestUnsealed is not { } oldest || rows[(int)sealedTo].At < oldest))
            tally.OldestUnsealed = rows[(int)sealedTo].At;
        return null;
    }

    private string? ContentFault(EvidenceRow row, HashSet<long> said)
    {
        try
        {
            var text = protector.TextIn(row.Content, row.Place);
            if (row.Commitment is not null
                && (row.Salt is null || ChainedEntry.CommitmentTo(text, protector.Unprotect<byte[]>(row.Salt, row.SaltPlace)) != row.Commitment))
                return $"the content of entry {row.Sequence} is not the one that was recorded";
            using var content = JsonDocument.Parse(text);
            if (row.Kind == ErasedContents.Kind)
                said.UnionWith(ErasedContents.PlacesIn(content.RootElement));
            return null;
        }
        catch (CryptographicException)
        {
            return $"the content of entry {row.Sequence} cannot be read: it was changed by hand, or its keys are lost";
        }
    }

    private async Task CheckMissingAsync(
        WizardDbContext context, HashSet<Guid> there, Dictionary<Guid, List<(long Seal, SealedHead Head)>> heads, List<string> faults, Tally tally,
        CancellationToken cancellationToken)
    {
        var ends = await context.EvidenceEnds.AsNoTracking().ToDictionaryAsync(end => end.SessionId, cancellationToken);
        tally.Ended = ends.Count;
        foreach (var (session, known) in heads.Where(head => !there.Contains(head.Key)).OrderBy(head => head.Key))
        {
            var (seal, head) = known[^1];
            if (!ends.TryGetValue(session, out var end))
                faults.Add($"session {session}: the whole record is missing; seal {seal} holds {head.Sequence} entries");
            else if (!RecordEnds.IsGenuine(end, keys))
                faults.Add($"session {session}: the whole record is missing, and its erasure is not signed");
            else if (end.Sequence < head.Sequence || (end.Sequence == head.Sequence && end.Hash != head.Hash))
                faults.Add($"session {session}: the record was erased, but before that it was not the one that seal {seal} holds");
        }
        foreach (var session in there.Where(ends.ContainsKey).Order())
        {
            // It may have been erased since this began.
            if (await context.Evidence.AnyAsync(row => row.SessionId == session, cancellationToken))
                faults.Add($"session {session}: its record was erased, and is there");
        }
        var signed = await context.Sessions.Where(session => session.SignedAt != null).Select(session => session.Id).ToListAsync(cancellationToken);
        foreach (var session in signed.Where(session => !there.Contains(session) && !heads.ContainsKey(session)).Order())
            faults.Add($"session {session}: it is signed, and has no record");
    }

    private sealed class Tally
    {
        public int Sessions { get; set; }

        public long Entries { get; set; }

        public long Unchained { get; set; }

        public long Unsealed { get; set; }

        public DateTimeOffset? OldestUnsealed { get; set; }

        public long Erased { get; set; }

        public int Ended { get; set; }
    }
}
