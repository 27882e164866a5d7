namespace Cashlink.Wizard.Advisor.Live;

/// <summary>
/// Who is there. Each page says so every few seconds while there is a screen share; who is silent is gone. Scoped: one a circuit.
/// </summary>
public sealed class SeatAttendance(SeatLine line, TimeProvider clock) : IDisposable
{
    /// <summary>How often a page says that it is there.</summary>
    public static readonly TimeSpan Pulse = TimeSpan.FromSeconds(5);

    /// <summary>Who was silent for so long has lost the connection, or the node.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private const int BeatsPerNote = 4;

    private readonly Lock _presence = new();
    private readonly Dictionary<Guid, (bool IsConnected, DateTimeOffset HeardAt)> _others = [];
    private ITimer? _timer;
    private volatile ScreenShare? _share;
    private volatile bool _isWatching;
    private volatile bool _isDisconnected;
    private int _beats;

    /// <summary>Raised when the other side has come or gone, or this circuit's browser has come back. On any thread.</summary>
    public event Action? Changed;

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

    /// <summary>True while there is a screen share in which this page says that it is there.</summary>
    public bool IsWatching => _isWatching;

    /// <summary>How often the browser of this circuit has come back.</summary>
    public int Returns { get; private set; }

    /// <summary>The browser of this circuit has lost its connection, or has it again.</summary>
    public void NoteConnection(bool isConnected)
    {
        if (!line.IsOpen || _isDisconnected == !isConnected)
            return;
        _isDisconnected = !isConnected;
        if (_isWatching)
            SayPresence(_share);
        if (!isConnected)
            return;
        Returns++;
        Changed?.Invoke();
    }

    /// <summary>From now on this page says that it is there.</summary>
    /// <param name="share">The screen share as it stands now.</param>
    /// <param name="beat">Done at each beat.</param>
    public void Watch(ScreenShare share, Func<Task> beat)
    {
        _share = share;
        lock (_presence)
        {
            if (_isWatching)
                return;
            _isWatching = true;
            _beats = 0;
            _timer = clock.CreateTimer(_ => _ = beat(), null, Pulse, Pulse);
        }
        SayPresence(share);
    }

    /// <summary>There is no screen share any more.</summary>
    public void StopWatching()
    {
        lock (_presence)
        {
            _isWatching = false;
            _timer?.Dispose();
            _timer = null;
            _others.Clear();
        }
    }

    public void Dispose() => StopWatching();

    /// <summary>Says that this page is there, and forgets who has been silent for too long to come back.</summary>
    /// <returns>True when nobody else is there.</returns>
    public bool Beat(ScreenShare share)
    {
        SayPresence(share);
        var now = clock.GetUtcNow();
        lock (_presence)
        {
            foreach (var (seat, _) in _others.Where(other => now - other.Value.HeardAt > ScreenShare.Grace).ToList())
                _others.Remove(seat);
            return !_others.Values.Any(other => other.IsConnected && now - other.HeardAt < Silence);
        }
    }

    /// <summary>Counts a beat of a page that is connected.</summary>
    /// <returns>True when it is one at which the store is told.</returns>
    public bool IsNoteDue() => !_isDisconnected && _beats++ % BeatsPerNote == 0;

    /// <summary>A page of the other side says whether it is there.</summary>
    public void NotePresence(Guid seat, SeatPresence presence)
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
            SayPresence(_share);
        if (before != Other)
            Changed?.Invoke();
    }

    /// <summary>Who says anything else is there too.</summary>
    public void NoteHeard(Guid seat)
    {
        lock (_presence)
        {
            if (_others.ContainsKey(seat))
                _others[seat] = (true, clock.GetUtcNow());
        }
    }

    private void SayPresence(ScreenShare? share) => line.Say(new SeatPresence(!_isDisconnected, IsGone: false, share?.Version ?? 0));
}
