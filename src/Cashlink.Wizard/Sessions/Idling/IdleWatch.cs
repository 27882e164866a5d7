using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Idling;

/// <summary>Notices when nobody uses a circuit any more. One a circuit.</summary>
public sealed class IdleWatch(IOptions<WizardSettings> settings, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private DateTimeOffset _lastUse;

    /// <summary>Raised when the page should ask, when somebody has answered, and when it should close.</summary>
    public event Action? Changed;

    /// <summary>True while the page asks whether somebody is there.</summary>
    public bool IsAsking { get; private set; }

    /// <summary>True once the time for an answer is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>When the page is closed if nobody answers.</summary>
    public DateTimeOffset ClosesAt => _lastUse + settings.Value.Idle.WarnAfter + settings.Value.Idle.CloseAfter;

    /// <summary>Begins to watch.</summary>
    public void Start()
    {
        lock (_lock)
        {
            _lastUse = clock.GetUtcNow();
            _timer ??= clock.CreateTimer(_ => Look(), null, settings.Value.Idle.WarnAfter, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Somebody has done something.</summary>
    public void NoteUse()
    {
        bool answered;
        lock (_lock)
        {
            if (IsOver)
                return;
            _lastUse = clock.GetUtcNow();
            answered = IsAsking;
            IsAsking = false;
            if (answered)
                _timer?.Change(settings.Value.Idle.WarnAfter, Timeout.InfiniteTimeSpan);
        }
        if (answered)
            Changed?.Invoke();
    }

    public void Dispose()
    {
        lock (_lock)
            _timer?.Dispose();
    }

    /// <summary>
    /// The timer is not set anew with each use, which would be with each key; it looks how long ago the last one was and sets itself.
    /// </summary>
    private void Look()
    {
        lock (_lock)
        {
            var idle = clock.GetUtcNow() - _lastUse;
            var (warnAfter, closeAfter) = (settings.Value.Idle.WarnAfter, settings.Value.Idle.CloseAfter);
            if (idle < warnAfter)
            {
                _timer?.Change(warnAfter - idle, Timeout.InfiniteTimeSpan);
                return;
            }
            if (idle < warnAfter + closeAfter)
            {
                IsAsking = true;
                _timer?.Change(warnAfter + closeAfter - idle, Timeout.InfiniteTimeSpan);
            }
            else
            {
                (IsAsking, IsOver) = (false, true);
            }
        }
        Changed?.Invoke();
    }
}
