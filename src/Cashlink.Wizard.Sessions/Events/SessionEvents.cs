using System.Collections.Concurrent;

namespace Cashlink.Wizard.Sessions.Events;

/// <summary>
/// Tells every page that is open on a session that the session has changed. What changed is not told: whoever hears it reads the
/// store, so an event that is lost, late or repeated does no harm.
/// </summary>
public sealed partial class SessionEvents(ILogger<SessionEvents> logger)
{
    private readonly ConcurrentDictionary<Guid, Listeners> _sessions = new();

    /// <summary>Raised in this process for each change, to be passed on to other processes.</summary>
    public event Action<Guid>? Published;

    /// <summary>Says that a session has changed, here and elsewhere.</summary>
    public void Publish(Guid sessionId)
    {
        Deliver(sessionId);
        Published?.Invoke(sessionId);
    }

    /// <summary>Hands an event to the pages of this process only.</summary>
    public void Deliver(Guid sessionId)
    {
        if (!_sessions.TryGetValue(sessionId, out var listeners))
            return;
        foreach (var listener in listeners.All)
        {
            try
            {
                listener();
            }
            catch (Exception failure)
            {
                // One page's trouble must not keep the others from hearing.
                LogListenerFailed(logger, failure, sessionId);
            }
        }
    }

    /// <summary>Hears of changes until the result is disposed. The listener is called on the publisher's thread and must not block.</summary>
    public IDisposable Subscribe(Guid sessionId, Action listener)
    {
        while (true)
        {
            var listeners = _sessions.GetOrAdd(sessionId, _ => new Listeners());
            if (listeners.TryAdd(listener))
                return new Subscription(() => Remove(sessionId, listeners, listener));
        }
    }

    private void Remove(Guid sessionId, Listeners listeners, Action listener)
    {
        if (listeners.RemoveAndIsEmpty(listener))
            _sessions.TryRemove(KeyValuePair.Create(sessionId, listeners));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page did not take an event of session {SessionId}.")]
    private static partial void LogListenerFailed(ILogger logger, Exception failure, Guid sessionId);

    private sealed class Listeners
    {
        private readonly Lock _lock = new();
        private Action[] _all = [];
        private bool _closed;

        public IReadOnlyList<Action> All => Volatile.Read(ref _all);

        public bool TryAdd(Action listener)
        {
            lock (_lock)
            {
                if (_closed)
                    return false;
                _all = [.. _all, listener];
                return true;
            }
        }

        public bool RemoveAndIsEmpty(Action listener)
        {
            lock (_lock)
            {
                var at = Array.IndexOf(_all, listener);
                if (at >= 0)
                    _all = [.. _all[..at], .. _all[(at + 1)..]];
                return _closed = _all.Length == 0;
            }
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
