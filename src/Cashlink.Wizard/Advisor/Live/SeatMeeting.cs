using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// The session's meeting as one circuit knows it, and the way in which it is changed. It asks nobody for leave, so only the seats
/// use it. Scoped: one a circuit.
/// </summary>
public sealed class SeatMeeting(MeetingStore meetings, SeatLine line, SeatAttendance attendance, TimeProvider clock)
{
    // Hints come on other threads; the meeting that is shown is replaced as a whole.
    private volatile LiveMeeting? _current;

    /// <summary>Raised when the meeting was read or changed. On any thread.</summary>
    public event Action? Taken;

    /// <summary>The meeting; null when there was none.</summary>
    public LiveMeeting? Current => _current;

    /// <summary>True while a page follows the other, which is what the client has agreed to.</summary>
    public bool IsJoined => _current is { Phase: MeetingPhase.Joined } meeting && IsOwn(meeting) && !meeting.IsLapsed(FreshestLook(meeting));

    /// <summary>True on an advisor's page when the meeting is another advisor's.</summary>
    public bool IsTaken => _current is { IsOpen: true } meeting && !IsOwn(meeting) && !meeting.IsLapsed(clock.GetUtcNow());

    /// <summary>An advisor's circuit has only to do with meetings of that advisor; the client's with each one of her session.</summary>
    public bool IsOwn(LiveMeeting meeting) => line.Access.Role == SessionRole.Investor || meeting.AdvisorId == line.Access.AdvisorId;

    /// <summary>Reads the meeting again.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var meeting = await meetings.FindAsync(line.Access.SessionId, cancellationToken);
        if (meeting is not null && meeting.IsLapsed(clock.GetUtcNow()))
            await EndLapsedAsync();
        else
            Take(meeting);
    }

    /// <summary>Changes the stored meeting; when somebody else was faster, the change is made to what they have written.</summary>
    /// <returns>True when it was changed.</returns>
    public async Task<bool> ChangeAsync(Func<LiveMeeting, LiveMeeting?> change, Func<LiveMeeting, EvidenceEntry> entry, string? actor = null)
    {
        while (await meetings.FindAsync(line.Access.SessionId) is { } current)
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

    /// <summary>Stores the meeting, and tells the other pages of it.</summary>
    /// <returns>False when somebody else was faster.</returns>
    public async Task<bool> SaveAsync(LiveMeeting meeting, EvidenceEntry entry, string? actor = null)
    {
        if (await meetings.SaveAsync(meeting, [new EvidenceNote(actor ?? EvidenceActor.Of(line.Access), entry)]) is not { } saved)
            return false;
        Take(saved);
        line.Say(new MeetingChanged());
        return true;
    }

    /// <summary>Has it stored that this side was there just now.</summary>
    /// <returns>False when the meeting is not the stored one any more.</returns>
    public Task<bool> NoteSeenAsync(LiveMeeting meeting, DateTimeOffset now) => meetings.NoteSeenAsync(meeting, line.Access.Role, now);

    /// <summary>
    /// When the meeting is looked at for whether it has lapsed: the times of the last sign of life are stored by themselves now and
    /// then, so a page that has been following for a while trusts what it hears, and reads the store when it hears nothing.
    /// </summary>
    private DateTimeOffset FreshestLook(LiveMeeting meeting) => attendance.IsWatching ? meeting.ChangedAt : clock.GetUtcNow();

    private Task<bool> EndLapsedAsync() => ChangeAsync(
        meeting => meeting.IsLapsed(clock.GetUtcNow()) ? meeting.Finish(MeetingEnd.Lapsed, clock.GetUtcNow()) : null,
        meeting => new ScreenEnded(meeting.Id, meeting.AdvisorId, nameof(MeetingEnd.Lapsed)),
        EvidenceActor.System);

    private void Take(LiveMeeting? meeting)
    {
        // Two answers of the store may overtake one another.
        if (meeting is not null && _current is { } known && meeting.Version < known.Version)
            return;
        _current = meeting;
        Taken?.Invoke();
    }
}
