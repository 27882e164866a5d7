using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// The session's screen share as one circuit knows it, and the way in which it is changed. It asks nobody for leave, so only the seats
/// use it. Scoped: one a circuit.
/// </summary>
public sealed class SeatShare(ScreenShareStore shares, SeatLine line, SeatAttendance attendance, TimeProvider clock)
{
    // Hints come on other threads; the screen share that is shown is replaced as a whole.
    private volatile ScreenShare? _current;

    /// <summary>Raised when the screen share was read or changed. On any thread.</summary>
    public event Action? Taken;

    /// <summary>The screen share; null when there was none.</summary>
    public ScreenShare? Current => _current;

    /// <summary>True while a page follows the other, which is what the client has agreed to.</summary>
    public bool IsJoined => _current is { Phase: ScreenSharePhase.Joined } share && IsOwn(share) && !share.IsLapsed(FreshestLook(share));

    /// <summary>True on an advisor's page when the screen share is another advisor's.</summary>
    public bool IsTaken => _current is { IsOpen: true } share && !IsOwn(share) && !share.IsLapsed(clock.GetUtcNow());

    /// <summary>An advisor's circuit has only to do with screen shares of that advisor; the client's with each one of her session.</summary>
    public bool IsOwn(ScreenShare share) => line.Access.Role == SessionRole.Investor || share.AdvisorId == line.Access.AdvisorId;

    /// <summary>Reads the screen share again.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var share = await shares.FindAsync(line.Access.SessionId, cancellationToken);
        if (share is not null && share.IsLapsed(clock.GetUtcNow()))
            await EndLapsedAsync();
        else
            Take(share);
    }

    /// <summary>Changes the stored screen share; when somebody else was faster, the change is made to what they have written.</summary>
    /// <returns>True when it was changed.</returns>
    public async Task<bool> ChangeAsync(Func<ScreenShare, ScreenShare?> change, Func<ScreenShare, EvidenceEntry> entry, string? actor = null)
    {
        while (await shares.FindAsync(line.Access.SessionId) is { } current)
        {
            if (change(current) is not { } next)
            {
                Take(current);
                return false;
            }
            if (await SaveAsync(next, entry(next), actor))
                return true;
        }
        return false;
    }

    /// <summary>Stores the screen share, and tells the other pages of it.</summary>
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> SaveAsync(ScreenShare share, EvidenceEntry entry, string? actor = null)
    {
        var note = actor is null ? EvidenceNote.Of(line.Access, entry) : new EvidenceNote(actor, entry);
        if (await shares.SaveAsync(share, [note]) is not { } saved)
            return false;
        Take(saved);
        line.Say(new ScreenShareChanged());
        return true;
    }

    /// <summary>Has it stored that this side was there just now.</summary>
    /// <returns>False when the screen share is not the stored one any more.</returns>
    public Task<bool> NoteSeenAsync(ScreenShare share, DateTimeOffset now) => shares.NoteSeenAsync(share, line.Access.Role, now);

    /// <summary>
    /// When the screen share is looked at for whether it has lapsed: the times of the last sign of life are stored by themselves now and
    /// then, so a page that has been following for a while trusts what it hears, and reads the store when it hears nothing.
    /// </summary>
    private DateTimeOffset FreshestLook(ScreenShare share) => attendance.IsWatching ? share.ChangedAt : clock.GetUtcNow();

    private Task<bool> EndLapsedAsync() => ChangeAsync(
        share => share.IsLapsed(clock.GetUtcNow()) ? share.Finish(ScreenShareEnd.Lapsed, clock.GetUtcNow()) : null,
        share => new ScreenEnded(share.Id, share.AdvisorId, nameof(ScreenShareEnd.Lapsed)),
        EvidenceActor.System);

    private void Take(ScreenShare? share)
    {
        // Two answers of the store may overtake one another.
        if (share is not null && _current is { } known && share.Version < known.Version)
            return;
        _current = share;
        Taken?.Invoke();
    }
}
