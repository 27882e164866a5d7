using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>
/// Seals the heads of records that have grown since the last seal. Two nodes may do it at once: the number of a seal is its key, so one of
/// the two is refused and looks again.
/// </summary>
public sealed partial class SealStore(IDbContextFactory<WizardDbContext> contexts, SealKeys keys, TimeProvider clock, ILogger<SealStore> logger)
{
    /// <summary>The most heads in one seal.</summary>
    public const int MostHeads = 1000;

    /// <summary>
    /// How far before the last seal entries are looked for that it has missed: they were about to be saved when it was set, or a node's clock
    /// is behind.
    /// </summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    private const int AtATime = 200;

    /// <summary>Seals what is not sealed yet, at most <see cref="MostHeads"/> records at once.</summary>
    /// <param name="isThorough">True to look through all records, and not only those with entries of late.</param>
    /// <param name="cancellationToken">Ends the work; a seal is stored whole or not at all.</param>
    /// <returns>The seal; null when there was nothing to seal, or another node was faster.</returns>
    public async Task<SignedSeal?> SealAsync(bool isThorough, CancellationToken cancellationToken = default)
    {
        if (keys.Signing is not { } key)
            return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await context.Seals.AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancellationToken);
        var heads = await HeadsAsync(context, isThorough ? null : last?.At - Overlap, cancellationToken);
        if (heads.Count == 0)
            return null;
        var seal = new Seal(
            (last?.Number ?? 0) + 1, clock.GetUtcNow(), last is null ? ChainedEntry.Beginning : SignedSeal.Of(last, []).Seal.Hash,
            MerkleTree.Root([.. heads.Select(head => head.Leaf)]), heads.Count, key.Id);
        var signature = key.Sign(seal.Text);
        context.Seals.Add(new EvidenceSealRow
        {
            Number = seal.Number,
            At = seal.At,
            Previous = seal.Previous,
            Root = seal.Root,
            Count = seal.Count,
            KeyId = seal.KeyId,
            Signature = signature,
        });
        context.SealedHeads.AddRange(heads.Select((head, position) => new EvidenceSealedHeadRow
        {
            SealNumber = seal.Number,
            Position = position,
            SessionId = head.SessionId,
            Sequence = head.Sequence,
            Hash = head.Hash,
        }));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return new SignedSeal(seal, signature, heads);
        }
        catch (DbUpdateException) when (!cancellationToken.IsCancellationRequested)
        {
            await using var after = await contexts.CreateDbContextAsync(cancellationToken);
            if (await after.Seals.AnyAsync(other => other.Number == seal.Number, cancellationToken))
                return null;
            throw;
        }
    }

    /// <summary>The seals from one number on, in their order.</summary>
    public async Task<IReadOnlyList<SignedSeal>> ReadAsync(long from, int most, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var seals = await context.Seals.AsNoTracking().Where(seal => seal.Number >= from).OrderBy(seal => seal.Number).Take(most).ToListAsync(cancellationToken);
        if (seals.Count == 0)
            return [];
        var numbers = seals.ConvertAll(seal => seal.Number);
        var heads = await context.SealedHeads.AsNoTracking().Where(head => numbers.Contains(head.SealNumber)).ToListAsync(cancellationToken);
        var bySeal = heads.ToLookup(head => head.SealNumber);
        return [.. seals.Select(seal => SignedSeal.Of(seal, bySeal[seal.Number]))];
    }

    /// <summary>The seals that hold a head of this session's record, in their order.</summary>
    public async Task<IReadOnlyList<SignedSeal>> OfSessionAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var numbers = await context.SealedHeads.AsNoTracking().Where(head => head.SessionId == sessionId).Select(head => head.SealNumber).Distinct()
            .OrderBy(number => number).ToListAsync(cancellationToken);
        var found = new List<SignedSeal>();
        foreach (var number in numbers)
            found.AddRange((await ReadAsync(number, 1, cancellationToken)).Where(seal => seal.Seal.Number == number));
        return found;
    }

    /// <summary>The records that have grown beyond their last seal and fit. One that does not fit is not sealed, and the log says so.</summary>
    private async Task<IReadOnlyList<SealedHead>> HeadsAsync(WizardDbContext context, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        var recent = context.Evidence.AsNoTracking().Where(row => row.Hash != null);
        if (since is { } from)
            recent = recent.Where(row => row.At >= from);
        var grown = await recent.GroupBy(row => row.SessionId).Select(record => new { SessionId = record.Key, Last = record.Max(row => row.Sequence) })
            .ToListAsync(cancellationToken);
        var heads = new List<SealedHead>();
        foreach (var part in grown.OrderBy(record => record.SessionId).Chunk(AtATime))
        {
            var ids = part.Select(record => record.SessionId).ToList();
            var before = await context.SealedHeads.AsNoTracking().Where(head => ids.Contains(head.SessionId)).ToListAsync(cancellationToken);
            var known = before.GroupBy(head => head.SessionId).ToDictionary(record => record.Key, record => record.MaxBy(head => (head.SealNumber, head.Sequence))!);
            foreach (var record in part.Where(record => !known.TryGetValue(record.SessionId, out var head) || head.Sequence < record.Last))
            {
                if (await WalkAsync(context, record.SessionId, known.GetValueOrDefault(record.SessionId), cancellationToken) is { } head)
                    heads.Add(head);
                if (heads.Count == MostHeads)
                    return heads;
            }
        }
        return heads;
    }

    private async Task<SealedHead?> WalkAsync(
        WizardDbContext context, Guid sessionId, EvidenceSealedHeadRow? known, CancellationToken cancellationToken)
    {
        var after = known?.Sequence ?? 0;
        // Without contents: the chain is over their commitments.
        var rows = await context.Evidence.AsNoTracking().Where(row => row.SessionId == sessionId && row.Sequence > after).OrderBy(row => row.Sequence)
            .Select(row => new EvidenceRow
            {
                Id = row.Id,
                SessionId = row.SessionId,
                Sequence = row.Sequence,
                At = row.At,
                Kind = row.Kind,
                Actor = row.Actor,
                AdmissionId = row.AdmissionId,
                AdmissionRole = row.AdmissionRole,
                AdmissionBy = row.AdmissionBy,
                Commitment = row.Commitment,
                Hash = row.Hash,
            }).ToListAsync(cancellationToken);
        var walk = new ChainWalk(after, known?.Hash);
        foreach (var row in rows)
        {
            if (walk.Take(row.Sequence, row.Chained, row.Hash) is not { } fault)
                continue;
            LogDoesNotFit(logger, sessionId, fault);
            return null;
        }
        return walk.Head is { } hash && walk.Sequence > after ? new SealedHead(sessionId, walk.Sequence, hash) : null;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The record of session {SessionId} was changed by hand and is not sealed: {Fault}.")]
    private static partial void LogDoesNotFit(ILogger logger, Guid sessionId, string fault);
}
