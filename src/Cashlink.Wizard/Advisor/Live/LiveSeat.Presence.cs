using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;

namespace Cashlink.Wizard.Advisor.Live;

/// <content>Who is there. Each page says so every few seconds while there is a meeting; who is silent is gone.</content>
public sealed partial class LiveSeat
{
    /// <summary>How often a page says that it is there.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Who was silent for so long has lost the connection, or the node.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const int BeatsPerNote = 4;

    private readonly Lock _presence = new();
    private readonly Dictionary<Guid, (bool IsConnected, DateTimeOffset HeardAt)> _others = [];
    private ITimer? _timer;
    private volatile bool _isWatching;
    private volatile bool _isDisconnected;
    private int _beats;

    /// <summary>Whether the other side is there.</summary>
    public OtherSide Other
    {
        get
        {
            var since = clock.GetUtcNow() - Silence;
            lock (_presence)
            {
                return _others.Count == 0 ? OtherSide.Absent
                    : _others.Values.Any(other => other.IsConnected && other.HeardAt >= since) ? OtherSide.Here
                    : OtherSide.Interrupted;
            }
        }
    }

    /// <summary>
    /// How often the browser of this circuit has come back. What was on its way to the browser when the line broke may never have
    /// arrived, so the page says it again.
    /// </summary>
    public int Returns { get; private set; }

    /// <summary>The browser of this circuit has lost its connection, or has it again.</summary>
    public void NoteConnection(bool isConnected)
    {
        if (_access is null || _isDisconnected == !isConnected)
            return;
        _isDisconnected = !isConnected;
        if (_isWatching)
            SayPresence();
        if (!isConnected)
            return;
        Returns++;
        Changed?.Invoke();
    }

    /// <summary>One beat: says that this page is there, and looks whether the others are.</summary>
    public async Task BeatAsync()
    {
        if (_meeting is not { IsOpen: true } meeting)
            return;
        SayPresence();
        var now = clock.GetUtcNow();
        bool isAlone;
        lock (_presence)
        {
            foreach (var (seat, _) in _others.Where(other => now - other.Value.HeardAt > LiveMeeting.Grace).ToList())
                _others.Remove(seat);
            isAlone = !_others.Values.Any(other => other.IsConnected && now - other.HeardAt < Silence);
        }
        var isLost = meeting.Phase == MeetingPhase.Joined && !_isDisconnected && _beats++ % BeatsPerNote == 0
            && !await meetings.NoteSeenAsync(meeting, Access.Role, now);
        // Whoever hears nobody asks the store, which knows whether the time for coming back, or for an answer, is over.
        if (isAlone || isLost || (meeting.Phase == MeetingPhase.Asked && meeting.IsLapsed(now)))
            await RefreshAsync();
        else
            Changed?.Invoke();
    }

    private void Watch()
    {
        lock (_presence)
        {
            if (_isWatching)
                return;
            _isWatching = true;
            _beats = 0;
            _timer = clock.CreateTimer(_ => _ = TryBeatAsync(), null, Beat, Beat);
        }
        SayPresence();
    }

    private void StopWatching()
    {
        lock (_presence)
        {
            _isWatching = false;
            _timer?.Dispose();
            _timer = null;
            _others.Clear();
        }
    }

    private async Task TryBeatAsync()
    {
        try
        {
            await BeatAsync();
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or ObjectDisposedException)
        {
            // The store is away for a moment, or the circuit has ended; the next beat tries again.
        }
    }

    private void SayPresence() => Say(new SeatPresence(!_isDisconnected, IsGone: false, _meeting?.Version ?? 0));

    private void Receive(LiveEnvelope envelope)
    {
        if (envelope.SeatId == _id)
            return;
        switch (envelope.Message)
        {
            case MeetingChanged:
                _ = TryRefreshAsync();
                break;
            case SeatPresence presence:
                if (presence.MeetingVersion > (_meeting?.Version ?? 0))
                    _ = TryRefreshAsync();
                if (envelope.From != Access.Role)
                    NotePresence(envelope.SeatId, presence);
                break;
            // What a page says counts only for the other side, and only while the client agrees. Who says it the server has written.
            case PageWanted or PlacePointed when IsJoined && (envelope.From, Role) == (SessionRole.Advisor, SessionRole.Investor):
            case PageMoved or PageScrolled or FieldTyped or FieldFilled or FieldEntered
                when IsJoined && (envelope.From, Role) == (SessionRole.Investor, SessionRole.Advisor):
                NoteHeard(envelope.SeatId);
                Received?.Invoke(envelope.Message);
                break;
        }
    }

    private void NotePresence(Guid seat, SeatPresence presence)
    {
        if (!_isWatching)
            return;
        bool isNew;
        var before = Other;
        lock (_presence)
        {
            if (presence.IsGone)
            {
                isNew = false;
                _others.Remove(seat);
            }
            else
            {
                isNew = !_others.ContainsKey(seat);
                _others[seat] = (presence.IsConnected, clock.GetUtcNow());
            }
        }
        // A newcomer does not know yet who is there.
        if (isNew)
            SayPresence();
        if (before != Other)
            Changed?.Invoke();
    }

    private void NoteHeard(Guid seat)
    {
        lock (_presence)
        {
            if (_others.ContainsKey(seat))
                _others[seat] = (true, clock.GetUtcNow());
        }
    }

    private async Task TryRefreshAsync()
    {
        try
        {
            await RefreshAsync();
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or ObjectDisposedException)
        {
            // The next beat of the other side brings it up again.
        }
    }
}
