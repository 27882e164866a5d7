using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Reads and writes meetings, each change in one transaction with its evidence.</summary>
public sealed class MeetingStore(IDbContextFactory<WizardDbContext> contexts, ContentProtector protector, EvidenceLog evidence)
{
    /// <summary>The session's last meeting, or null when there was none.</summary>
    public async Task<LiveMeeting?> FindAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Meetings.AsNoTracking().SingleOrDefaultAsync(row => row.SessionId == sessionId, cancellationToken);
        return row is null ? null : Restore(row);
    }

    /// <summary>Stores a meeting in the place of the one it was made from.</summary>
    /// <param name="meeting">The meeting; its version is that of the stored one, 0 when there is none.</param>
    /// <param name="notes">What is noted with it.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The meeting as stored; null when somebody else was faster and nothing was written.</returns>
    public async Task<LiveMeeting?> SaveAsync(
        LiveMeeting meeting, IReadOnlyList<EvidenceNote> notes, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var row = new MeetingRow { SessionId = meeting.SessionId, Version = meeting.Version };
            context.Meetings.Attach(row).State = meeting.Version == 0 ? EntityState.Added : EntityState.Modified;
            Write(meeting, row);
            await evidence.AddAsync(context, meeting.SessionId, notes, cancellationToken);
            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return meeting with { Version = row.Version };
            }
            catch (DbUpdateConcurrencyException)
            {
                return null;
            }
            catch (DbUpdateException failure)
            {
                if (await evidence.HasLostPlaceAsync(context, failure, cancellationToken))
                    continue;
                if (meeting.Version == 0 && await FindAsync(meeting.SessionId, cancellationToken) is not null)
                    return null;
                throw;
            }
        }
    }

    /// <summary>Notes that a connected page of this side is there.</summary>
    /// <returns>False when the meeting is over.</returns>
    public async Task<bool> NoteSeenAsync(LiveMeeting meeting, SessionRole side, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Meetings.Where(
            row => row.SessionId == meeting.SessionId && row.MeetingId == meeting.Id && row.Phase == MeetingPhase.Joined);
        return await (side == SessionRole.Advisor
            ? rows.ExecuteUpdateAsync(row => row.SetProperty(seen => seen.AdvisorSeenAt, now), cancellationToken)
            : rows.ExecuteUpdateAsync(row => row.SetProperty(seen => seen.ClientSeenAt, now), cancellationToken)) > 0;
    }

    private void Write(LiveMeeting meeting, MeetingRow row)
    {
        row.MeetingId = meeting.Id;
        row.Phase = meeting.Phase;
        row.Version = meeting.Version + 1;
        row.ChangedAt = meeting.ChangedAt;
        row.AdvisorSeenAt = meeting.AdvisorSeenAt;
        row.ClientSeenAt = meeting.ClientSeenAt;
        row.Content = protector.Protect(new StoredMeeting(
            meeting.AdvisorId, meeting.AdvisorName, meeting.AskedAt, meeting.End, meeting.Shown, meeting.Suggestion, meeting.Notes), row.Place);
    }

    private LiveMeeting Restore(MeetingRow row)
    {
        var content = protector.Unprotect<StoredMeeting>(row.Content, row.Place);
        return new LiveMeeting
        {
            Id = row.MeetingId,
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
