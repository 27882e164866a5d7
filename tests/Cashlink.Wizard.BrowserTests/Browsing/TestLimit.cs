using System.Diagnostics;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>
/// How long a test may take. Past it, its browsers are ended by force: whatever it was waiting for fails, in the line that waits,
/// and the test with it. The next test gets another browser.
/// </summary>
internal sealed class TestLimit : IAsyncDisposable
{
    private readonly Stopwatch _taken = Stopwatch.StartNew();
    private readonly Lock _lock = new();
    private readonly List<Chromium> _browsers = [];
    private readonly Timer _timer;
    private readonly TimeSpan _limit;
    private bool _isPassed;

    public TestLimit(TimeSpan limit)
    {
        _limit = limit;
        _timer = new Timer(_ => Pass(), null, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What a test says that took too long; null for one that did not.</summary>
    public string? Fault
    {
        get
        {
            lock (_lock)
                return _isPassed ? $"The test has passed its limit of {_limit:m\\:ss} minutes (after {_taken.Elapsed:m\\:ss}), and its browsers were ended by force. What it was waiting for is where it failed." : null;
        }
    }

    /// <summary>A browser that ends with the limit.</summary>
    public void Watch(Chromium chromium)
    {
        lock (_lock)
        {
            _browsers.Add(chromium);
            if (_isPassed)
                chromium.EndByForce();
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Pass()
    {
        lock (_lock)
        {
            _isPassed = true;
            foreach (var chromium in _browsers)
                chromium.EndByForce();
        }
    }
}
