using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;
using Cashlink.Wizard.Steps;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Whether the other side of a meeting is there.</summary>
public enum OtherSide
{
    /// <summary>No page of theirs is open.</summary>
    Absent,

    /// <summary>A page is open, but its connection is interrupted.</summary>
    Interrupted,

    Here,
}

/// <summary>
/// The place of one circuit in its session's meeting. Who sits here was checked when the browser was let in; every method says
/// which of the two may use it, refuses the other, and has the attempt recorded. Scoped: one a circuit.
/// </summary>
public sealed partial class LiveSeat(
    MeetingStore meetings, LiveMessages messages, AccessStore accesses, WizardState state, MeetingHub hub, RoleGuard guard, IIdentifiers identifiers, TimeProvider clock)
    : IDisposable
{
    private readonly Guid _id = identifiers.NewId();
    private SessionAccess? _access;
    private IDisposable? _subscription;

    // Hints come on other threads; the meeting that is shown is replaced as a whole.
    private volatile LiveMeeting? _meeting;

    /// <summary>Raised when the meeting or the other side's presence has changed. On any thread.</summary>
    public event Action? Changed;

    /// <summary>Raised for what the other side's page says while the two have joined. On any thread, in the order in which it was said.</summary>
    public event Action<LiveMessage>? Received;

    /// <summary>The session's meeting as this circuit knows it; null when there was none.</summary>
    public LiveMeeting? Meeting => _meeting;

    /// <summary>True while a page follows the other, which is what the client has agreed to.</summary>
    public bool IsJoined => _meeting is { Phase: MeetingPhase.Joined } meeting && IsOwn(meeting) && !meeting.IsLapsed(FreshestLook(meeting));

    /// <summary>True on an advisor's page when the meeting is another advisor's.</summary>
    public bool IsTaken => _meeting is { IsOpen: true } meeting && !IsOwn(meeting) && !meeting.IsLapsed(clock.GetUtcNow());

    /// <summary>As whom this circuit was let in.</summary>
    public SessionRole Role => Access.Role;

    /// <summary>The advisor of this circuit; null on the client's.</summary>
    public string? AdvisorName => Access.AdvisorName;

    private SessionAccess Access => _access ?? throw new InvalidOperationException("The seat is not taken.");

    /// <summary>Takes the seat: from now on this circuit hears of the session's meeting.</summary>
    public async Task EnterAsync(SessionAccess access, CancellationToken cancellationToken = default)
    {
        _access = access;
        _subscription ??= messages.Subscribe(access.SessionId, Receive);
        await RefreshAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (_access is null || _subscription is null)
            return;
        _subscription.Dispose();
        _subscription = null;
        StopWatching();
        if (_meeting is { IsOpen: true } meeting && IsOwn(meeting))
            Say(new SeatPresence(IsConnected: false, IsGone: true, meeting.Version));
    }

    /// <summary>Ends the meeting, at any time and by either side. What the client has shown is private again.</summary>
    public async Task EndAsync()
    {
        var end = Role == SessionRole.Advisor ? MeetingEnd.ByAdvisor : MeetingEnd.ByClient;
        await ChangeAsync(
            meeting => IsOwn(meeting) ? meeting.Finish(end, clock.GetUtcNow()) : null,
            meeting => new ScreenEnded(meeting.Id, meeting.AdvisorId, end.ToString()));
    }

    /// <summary>Reads the meeting again.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        var meeting = await meetings.FindAsync(Access.SessionId, cancellationToken);
        if (meeting is not null && meeting.IsLapsed(clock.GetUtcNow()))
            await EndLapsedAsync();
        else
            Take(meeting);
    }

    /// <summary>An advisor's circuit has only to do with meetings of that advisor; the client's with each one of her session.</summary>
    private bool IsOwn(LiveMeeting meeting) => Role == SessionRole.Investor || meeting.AdvisorId == Access.AdvisorId;

    /// <summary>
    /// When the meeting is looked at for whether it has lapsed: the times of the last sign of life are stored by themselves now and
    /// then, so a page that has been following for a while trusts what it hears, and reads the store when it hears nothing.
    /// </summary>
    private DateTimeOffset FreshestLook(LiveMeeting meeting) => _isWatching ? meeting.ChangedAt : clock.GetUtcNow();

    private Task<bool> EndLapsedAsync() => ChangeAsync(
        meeting => meeting.IsLapsed(clock.GetUtcNow()) ? meeting.Finish(MeetingEnd.Lapsed, clock.GetUtcNow()) : null,
        meeting => new ScreenEnded(meeting.Id, meeting.AdvisorId, nameof(MeetingEnd.Lapsed)),
        EvidenceActor.System);

    /// <summary>Changes the stored meeting; when somebody else was faster, the change is made to what they have written.</summary>
    /// <returns>True when it was changed.</returns>
    private async Task<bool> ChangeAsync(Func<LiveMeeting, LiveMeeting?> change, Func<LiveMeeting, EvidenceEntry> entry, string? actor = null)
    {
        while (await meetings.FindAsync(Access.SessionId) is { } current)
        {
            if (change(current) is not { } next)
            {
                Take(current);
                return false;
            }
            if (await meetings.SaveAsync(next, [new EvidenceNote(actor ?? EvidenceActor.Of(Access), entry(next))]) is not { } saved)
                continue;
            Take(saved);
            Say(new MeetingChanged());
            return true;
        }
        return false;
    }

    private FollowRules RulesOf(WizardStep step) => state.Session.Steps.DefinitionOf(step).Follow;

    private void Take(LiveMeeting? meeting)
    {
        // Two answers of the store may overtake one another.
        if (meeting is not null && _meeting is { } known && meeting.Version < known.Version)
            return;
        _meeting = meeting;
        if (meeting is { IsOpen: true } && IsOwn(meeting))
            Watch();
        else
            StopWatching();
        TellPage();
        Changed?.Invoke();
    }

    /// <summary>What of the investor's values the steps show, and to whom.</summary>
    private void TellPage()
    {
        var meeting = IsJoined ? _meeting : null;
        if (Role == SessionRole.Advisor)
            state.Privacy.Set(meeting?.Shown ?? [], meeting is not null);
        else
            state.Privacy.Set(meeting?.Shown ?? [], meeting is not null, meeting?.AdvisorName, meeting is null ? null : ShowAsync);
    }

    private void Say(LiveMessage message) => messages.Publish(new LiveEnvelope(Access.SessionId, _id, Access.Role, message));
}
