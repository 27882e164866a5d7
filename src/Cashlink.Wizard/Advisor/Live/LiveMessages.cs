using System.Collections.Immutable;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Hands live messages to the circuits of a session, in this process and, by whoever listens to <see cref="Published"/>, in others.</summary>
public sealed partial class LiveMessages(ILogger<LiveMessages> logger)
{
    private readonly Lock _lock = new();
    private ImmutableDictionary<Guid, ImmutableArray<Action<LiveEnvelope>>> _listeners =
        ImmutableDictionary<Guid, ImmutableArray<Action<LiveEnvelope>>>.Empty;

    /// <summary>Raised in this process for each message, to be passed on to other processes.</summary>
    public event Action<LiveEnvelope>? Published;

    /// <summary>Sends a message to every circuit of the session but the one that says it.</summary>
    public void Publish(LiveEnvelope envelope)
    {
        Deliver(envelope);
        Published?.Invoke(envelope);
    }

    /// <summary>Hands a message to the circuits of this process only.</summary>
    public void Deliver(LiveEnvelope envelope)
    {
        if (!Volatile.Read(ref _listeners).TryGetValue(envelope.SessionId, out var listeners))
            return;
        foreach (var listener in listeners)
        {
            try
            {
                listener(envelope);
            }
            catch (Exception failure)
            {
                // One page's trouble must not keep the others from hearing.
                LogListenerFailed(logger, failure, envelope.SessionId);
            }
        }
    }

    /// <summary>Hears the session's messages until the result is disposed. The listener is called on the sender's thread and must not block.</summary>
    public IDisposable Subscribe(Guid sessionId, Action<LiveEnvelope> listener)
    {
        lock (_lock)
            _listeners = _listeners.SetItem(sessionId, _listeners.GetValueOrDefault(sessionId, []).Add(listener));
        return new Subscription(() => Remove(sessionId, listener));
    }

    private void Remove(Guid sessionId, Action<LiveEnvelope> listener)
    {
        lock (_lock)
        {
            var left = _listeners.GetValueOrDefault(sessionId, []).Remove(listener);
            _listeners = left.IsEmpty ? _listeners.Remove(sessionId) : _listeners.SetItem(sessionId, left);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page did not take a live message of session {SessionId}.")]
    private static partial void LogListenerFailed(ILogger logger, Exception failure, Guid sessionId);

    private sealed class Subscription(Action end) : IDisposable
    {
        private Action? _end = end;

        public void Dispose() => Interlocked.Exchange(ref _end, null)?.Invoke();
    }
}
