namespace Cashlink.Sandbox.RequestLog;

/// <summary>The last calls, in the order in which they arrived.</summary>
public sealed class RequestJournal(SandboxOptions options)
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, LoggedRequest> _requests = [];
    private long _arrivals;

    /// <summary>A place in the order, taken when a call arrives; it is filled when the answer is known.</summary>
    public long Arrive() => Interlocked.Increment(ref _arrivals);

    public void Add(long place, LoggedRequest request)
    {
        lock (_lock)
        {
            _requests[place] = request;
            if (_requests.Count > options.RequestLogLength) _requests.Remove(_requests.First().Key);
        }
    }

    public IReadOnlyList<LoggedRequest> All()
    {
        lock (_lock) return [.. _requests.Values];
    }

    public void Clear()
    {
        lock (_lock) _requests.Clear();
    }
}
