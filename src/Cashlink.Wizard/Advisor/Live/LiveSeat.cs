using System.Data.Common;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// The place of one circuit at two screens: what the client's and the advisor's have in common. Who sits here was checked
/// when the browser was let in; what only one of the two may do is in <see cref="ClientSeat"/> and <see cref="AdvisorSeat"/>.
/// Scoped: one a circuit.
/// </summary>
public sealed class LiveSeat(SeatLine line, SeatShare known, SeatAttendance attendance, ClientSeat client, WizardState state, TimeProvider clock)
    : IDisposable
{
    private IDisposable? _subscription;

    /// <summary>Raised when the screen share or the other side's presence has changed. On any thread.</summary>
    public event Action? Changed;

    /// <summary>Raised when the screen share cannot be followed any more, and not only for a moment. On any thread.</summary>
    public event Action<Exception>? Failed;

    /// <summary>Raised for what the other side's page says while the two have joined. On any thread, in the order in which it was said.</summary>
    public event Action<LiveMessage>? Received;

    /// <summary>The session's screen share as this circuit knows it; null when there was none.</summary>
    public ScreenShare? Share => known.Current;

    /// <summary>True while a page follows the other, which is what the client has agreed to.</summary>
    public bool IsJoined => known.IsJoined;

    /// <summary>True on an advisor's page when the screen share is another advisor's.</summary>
    public bool IsTaken => known.IsTaken;

    /// <summary>As whom this circuit was let in.</summary>
    public SessionRole Role => line.Access.Role;

    /// <summary>The advisor of this circuit; null on the client's.</summary>
    public string? AdvisorName => line.Access.AdvisorName;

    /// <summary>Whether the other side is there.</summary>
    public OtherSide Other => attendance.Other;

    /// <summary>
    /// How often the browser of this circuit has come back. What was on its way to the browser when the line broke may never have
    /// arrived, so the page says it again.
    /// </summary>
    public int Returns => attendance.Returns;

    /// <summary>Takes the seat: from now on this circuit hears of the session's screen share.</summary>
    public async Task EnterAsync(SessionAccess access, CancellationToken cancellationToken = default)
    {
        line.Open(access);
        if (_subscription is null)
        {
            known.Taken += FollowShare;
            attendance.Changed += TellChange;
            _subscription = line.Listen(Receive);
        }
        await RefreshAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (_subscription is null)
            return;
        _subscription.Dispose();
        _subscription = null;
        known.Taken -= FollowShare;
        attendance.Changed -= TellChange;
        attendance.StopWatching();
        if (Share is { IsOpen: true } share && known.IsOwn(share))
            line.Say(new SeatPresence(IsConnected: false, IsGone: true, share.Version));
    }

    /// <summary>Ends the screen share, at any time and by either side. What the client has shown is private again.</summary>
    public async Task EndAsync()
    {
        var end = Role == SessionRole.Advisor ? ScreenShareEnd.ByAdvisor : ScreenShareEnd.ByClient;
        await known.ChangeAsync(
            share => known.IsOwn(share) ? share.Finish(end, clock.GetUtcNow()) : null,
            share => new ScreenEnded(share.Id, share.AdvisorId, end.ToString()));
    }

    /// <summary>Reads the screen share again.</summary>
    public Task RefreshAsync(CancellationToken cancellationToken = default) => known.RefreshAsync(cancellationToken);

    /// <summary>One beat: says that this page is there, and looks whether the others are.</summary>
    public async Task BeatAsync()
    {
        if (Share is not { IsOpen: true } share)
            return;
        var isAlone = attendance.Beat(share);
        var now = clock.GetUtcNow();
        var isLost = share.Phase == ScreenSharePhase.Joined && attendance.IsNoteDue() && !await known.NoteSeenAsync(share, now);
        // Whoever hears nobody asks the store, which knows whether the time for coming back, or for an answer, is over.
        if (isAlone || isLost || (share.Phase == ScreenSharePhase.Asked && share.IsLapsed(now)))
            await RefreshAsync();
        else
            Changed?.Invoke();
    }

    private void FollowShare()
    {
        if (Share is { IsOpen: true } share && known.IsOwn(share))
            attendance.Watch(share, () => TryAsync(BeatAsync));
        else
            attendance.StopWatching();
        TellPage();
        TellChange();
    }

    private void TellChange() => Changed?.Invoke();

    /// <summary>What of the investor's values the steps show, and to whom.</summary>
    private void TellPage()
    {
        var share = IsJoined ? Share : null;
        if (Role == SessionRole.Advisor)
            state.Privacy.Set(share?.Shown ?? [], share is not null);
        else
            state.Privacy.Set(share?.Shown ?? [], share is not null, share?.AdvisorName, share is null ? null : client.ShowAsync);
    }

    private void Receive(LiveEnvelope envelope)
    {
        if (envelope.SeatId == line.Id)
            return;
        switch (envelope.Message)
        {
            case ScreenShareChanged:
                _ = TryAsync(() => RefreshAsync());
                break;
            case SeatPresence presence:
                if (presence.ShareVersion > (Share?.Version ?? 0))
                    _ = TryAsync(() => RefreshAsync());
                if (envelope.From != Role)
                    attendance.NotePresence(envelope.SeatId, presence);
                break;
            // What a page says counts only for the other side, and only while the client agrees. Who says it the server has written.
            case PageWanted or PlacePointed when IsJoined && (envelope.From, Role) == (SessionRole.Advisor, SessionRole.Investor):
            case PageMoved or PageScrolled or FieldTyped or FieldFilled or FieldEntered
                when IsJoined && (envelope.From, Role) == (SessionRole.Investor, SessionRole.Advisor):
                attendance.NoteHeard(envelope.SeatId);
                Received?.Invoke(envelope.Message);
                break;
        }
    }

    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException || IsOfTheStore(failure))
        {
            // The store is away for a moment, or the circuit has ended; the next beat, of this side or the other, tries again.
        }
        catch (Exception failure)
        {
            // Nobody awaits this: a page that cannot follow the screen share must not look as if it did.
            Failed?.Invoke(failure);
        }
    }

    // What a database says comes wrapped by whoever called it.
    private static bool IsOfTheStore(Exception? failure) => failure is not null && (failure is DbException || IsOfTheStore(failure.InnerException));
}
