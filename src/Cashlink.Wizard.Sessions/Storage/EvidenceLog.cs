using System.Security.Cryptography;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Identifiers;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// The append-only record of who saw and confirmed what, when. Each entry's hash holds its predecessor's, see <see cref="ChainedEntry"/>.
/// Nothing here changes or removes an entry; only a draft that was never signed is erased as a whole, together with its session.
/// </summary>
public sealed class EvidenceLog(
    IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, IIdentifiers identifiers, TimeProvider clock)
{
    /// <summary>Ids of one millisecond do not rise by themselves; one of so many does.</summary>
    private const int MostAttempts = 64;

    /// <summary>Adds entries by themselves. What belongs to a change of the session is written with it, see <see cref="SessionStore.SaveAsync"/>.</summary>
    public async Task AppendAsync(Guid sessionId, IReadOnlyList<EvidenceNote> notes, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await AddAsync(context, sessionId, notes, cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return;
            }
            catch (DbUpdateException failure)
            {
                if (!await HasLostPlaceAsync(context, failure, cancellationToken))
                    throw;
            }
        }
    }

    /// <summary>The session's record in its order, without the entries whose content was erased.</summary>
    public async Task<IReadOnlyList<EvidenceItem>> ReadAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Evidence.AsNoTracking().Where(row => row.SessionId == sessionId).OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        return
        [
            .. rows.Where(row => row.Content.Length > 0)
                .Select(row => new EvidenceItem(row.Sequence, row.At, row.Actor, protector.Unprotect<EvidenceEntry>(row.Content, row.Place), row.Admission)),
        ];
    }

    /// <summary>
    /// Adds entries to what is about to be saved, with the next free places. Whatever keeps something in the same store can note it in
    /// the transaction that stores it; when the save fails, <see cref="HasLostPlaceAsync"/> says whether to try again.
    /// </summary>
    public async Task AddAsync(
        WizardDbContext context, Guid sessionId, IReadOnlyList<EvidenceNote> notes, CancellationToken cancellationToken)
    {
        if (notes.Count == 0)
            return;
        var (sequence, previous, id) = await HeadAsync(context, sessionId, cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var note in notes)
        {
            var salt = RandomNumberGenerator.GetBytes(ChainedEntry.SaltLength);
            var row = new EvidenceRow
            {
                Id = id = NextId(id),
                SessionId = sessionId,
                Sequence = ++sequence,
                At = now,
                Kind = note.Entry.Kind,
                Actor = note.Actor,
                AdmissionId = note.Admission?.Id,
                AdmissionRole = note.Admission?.Role,
                AdmissionBy = note.Admission?.CameBy,
                Commitment = ChainedEntry.CommitmentTo(protector.TextOf(note.Entry), salt),
            };
            row.Content = protector.Protect(note.Entry, row.Place);
            row.Salt = protector.Protect(salt, row.SaltPlace);
            row.Hash = previous = row.Chained!.HashAfter(previous);
            context.Evidence.Add(row);
        }
    }

    /// <summary>The last entry of the record, those included that are about to be saved. Of the two that take one place, the index refuses one.</summary>
    private static async Task<(long Sequence, string Hash, Guid Id)> HeadAsync(WizardDbContext context, Guid sessionId, CancellationToken cancellationToken)
    {
        var about = context.ChangeTracker.Entries<EvidenceRow>().Select(entry => entry.Entity).Where(row => row.SessionId == sessionId)
            .MaxBy(row => row.Sequence);
        if (about is not null)
            return (about.Sequence, about.Hash!, about.Id);
        var last = await context.Evidence.AsNoTracking().Where(row => row.SessionId == sessionId).OrderByDescending(row => row.Sequence)
            .Select(row => new { row.Sequence, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        return (last?.Sequence ?? 0, last?.Hash ?? ChainedEntry.Beginning, Guid.Empty);
    }

    /// <summary>
    /// Rows are inserted in the order of their ids. Ids that rise with the places let everybody take the places in one order, so that of two
    /// who write at once one waits for the other, and never both.
    /// </summary>
    private Guid NextId(Guid before)
    {
        var id = identifiers.NewId();
        for (var attempt = 0; attempt < MostAttempts && id.CompareTo(before) <= 0; attempt++)
            id = identifiers.NewId();
        return id;
    }

    /// <summary>
    /// True when a save failed because somebody else has taken a place meanwhile: nothing was written, and it can be tried again
    /// with a new context. The unique index decides who is first, with every store alike.
    /// </summary>
    public async Task<bool> HasLostPlaceAsync(WizardDbContext failed, DbUpdateException failure, CancellationToken cancellationToken)
    {
        if (failure is DbUpdateConcurrencyException)
            return false;
        var wanted = failed.ChangeTracker.Entries<EvidenceRow>().Select(entry => entry.Entity).ToList();
        if (wanted.Count == 0)
            return false;
        var (sessionId, first) = (wanted[0].SessionId, wanted.Min(row => row.Sequence));
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Evidence.AnyAsync(row => row.SessionId == sessionId && row.Sequence >= first, cancellationToken);
    }
}
