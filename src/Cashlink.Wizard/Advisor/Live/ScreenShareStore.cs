using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Reads and writes screen shares, each change in one transaction with its evidence.</summary>
public sealed class ScreenShareStore(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, EvidenceLog evidence)
{
    /// <summary>The session's last screen share, or null when there was none.</summary>
    public async Task<ScreenShare?> FindAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.ScreenShares.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == sessionId, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>Stores a screen share in the place of the one it was made from.</summary>
    /// <param name="share">The screen share; its version is that of the stored one, 0 when there is none.</param>
    /// <param name="notes">What is noted with it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The screen share as stored; null when somebody else was faster and nothing was written.</returns>
    public async Task<ScreenShare?> SaveAsync(
        ScreenShare share, IReadOnlyList<EvidenceNote> notes, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var row = new ScreenShareRow { SessionId = share.SessionId, Version = share.Version };
            context.ScreenShares.Attach(row).State = share.Version == 0 ? EntityState.Added : EntityState.Modified;
            Write(share, row);
            await evidence.AddAsync(context, share.SessionId, notes, cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return share with { Version = row.Version };
            }
            catch (DbUpdateConcurrencyException)
            {
                return null;
            }
            catch (DbUpdateException failure)
            {
                if (await evidence.HasLostPlaceAsync(context, failure, cancellationToken))
                    continue;
                if (share.Version == 0 && await FindAsync(share.SessionId, cancellationToken) is not null)
                    return null;
                throw;
            }
        }
    }

    /// <summary>Notes that a connected page of this side is there.</summary>
    /// <returns>False when the screen share is over.</returns>
    public async Task<bool> NoteSeenAsync(ScreenShare share, SessionRole side, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.ScreenShares.Where(
            row => row.SessionId == share.SessionId && row.ShareId == share.Id && row.Phase == ScreenSharePhase.Joined);
        return await (side == SessionRole.Advisor
            ? rows.ExecuteUpdateAsync(row => row.SetProperty(seen => seen.AdvisorSeenAt, now), cancellationToken)
            : rows.ExecuteUpdateAsync(row => row.SetProperty(seen => seen.ClientSeenAt, now), cancellationToken)) > 0;
    }

    private void Write(ScreenShare share, ScreenShareRow row)
    {
        row.ShareId = share.Id;
        row.Phase = share.Phase;
        row.Version = share.Version + 1;
        row.ChangedAt = share.ChangedAt;
        row.AdvisorSeenAt = share.AdvisorSeenAt;
        row.ClientSeenAt = share.ClientSeenAt;
        row.Content = protector.Protect(new StoredScreenShare(
            share.AdvisorId, share.AdvisorName, share.AskedAt, share.End, share.Shown, share.Suggestion, share.Notes), row.Place);
    }

    private ScreenShare Restore(ScreenShareRow row)
    {
        var content = protector.Unprotect<StoredScreenShare>(row.Content, row.Place);
        return new ScreenShare
        {
            Id = row.ShareId,
            SessionId = row.SessionId,
            AdvisorId = content.AdvisorId,
            AdvisorName = content.AdvisorName,
            AskedAt = content.AskedAt,
            Phase = row.Phase,
            End = content.End,
            ChangedAt = row.ChangedAt,
            AdvisorSeenAt = row.AdvisorSeenAt,
            ClientSeenAt = row.ClientSeenAt,
            Shown = content.Shown,
            Suggestion = content.Suggestion,
            Notes = content.Notes,
            Version = row.Version,
        };
    }
}
