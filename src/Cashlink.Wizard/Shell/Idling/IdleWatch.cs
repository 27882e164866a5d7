using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Shell.Idling;

/// <summary>
/// Notices when nobody uses a circuit any more, nor another page of the same browser's admission. One a circuit.
/// </summary>
public sealed class IdleWatch(IOptions<IdleSettings> settings, PagesInUse pages, TimeProvider clock) : IDisposable
{
    private readonly Lock _lock = new();
    private Guid? _admission;
    private ITimer? _timer;
    private DateTimeOffset _lastUse;

    /// <summary>Raised when the page should ask, when somebody has answered, and when it should close.</summary>
    public event Action? Changed;

    /// <summary>True while the page asks whether somebody is there.</summary>
    public bool IsAsking { get; private set; }

    /// <summary>True once the time for an answer is over.</summary>
    public bool IsOver { get; private set; }

    /// <summary>When the page is closed if nobody answers.</summary>
    public DateTimeOffset ClosesAt => _lastUse + settings.Value.WarnAfter + settings.Value.CloseAfter;

    /// <summary>Begins to watch. That a page was opened is a use of the others too.</summary>
    /// <param name="admission">The browser's admission that ends when nobody uses its pages.</param>
    public void Start(Guid admission)
    {
        _admission = admission;
        pages.Add(admission, this);
        pages.NoteUse(admission, this);
        lock (_lock)
        {
            _lastUse = clock.GetUtcNow();
            _timer ??= clock.CreateTimer(_ => Look(), null, settings.Value.WarnAfter, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Somebody has done something on this page.</summary>
    public void NoteUse()
    {
        TakeUse();
        if (_admission is { } admission)
            pages.NoteUse(admission, this);
    }

    /// <summary>Somebody has done something on this page, or on another one of the same admission.</summary>
    internal void TakeUse()
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
                _timer?.Change(settings.Value.WarnAfter, Timeout.InfiniteTimeSpan);
        }
        if (answered)
            Changed?.Invoke();
    }

    public void Dispose()
    {
        if (_admission is { } admission)
            pages.Remove(admission, this);
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
            var (warnAfter, closeAfter) = (settings.Value.WarnAfter, settings.Value.CloseAfter);
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
