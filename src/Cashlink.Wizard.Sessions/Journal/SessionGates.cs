using System.Collections.Concurrent;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>Lets the calls of one session go one after the other within this process; sessions do not wait for each other.</summary>
public sealed class SessionGates
{
    private readonly ConcurrentDictionary<Guid, Gate> _gates = new();

    /// <summary>Waits until the session's gate is free, and goes through. Dispose what is returned to free it.</summary>
    public async Task<IDisposable> EnterAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var gate = _gates.GetOrAdd(sessionId, _ => new Gate());
            if (!gate.TryJoin())
                continue; // The last one was just leaving; a new gate takes its place.
            try
            {
                await gate.Free.WaitAsync(cancellationToken);
                return new Pass(this, sessionId, gate);
            }
            catch
            {
                Leave(sessionId, gate);
                throw;
            }
        }
    }

    /// <summary>Goes through the session's gate if it is free.</summary>
    /// <returns>Null when it is not.</returns>
    public IDisposable? TryEnter(Guid sessionId)
    {
        var gate = _gates.GetOrAdd(sessionId, _ => new Gate());
        if (!gate.TryJoin())
            return null;
        if (gate.Free.Wait(0))
            return new Pass(this, sessionId, gate);
        Leave(sessionId, gate);
        return null;
    }

    private void Leave(Guid sessionId, Gate gate)
    {
        if (gate.LeaveAndIsEmpty())
            _gates.TryRemove(KeyValuePair.Create(sessionId, gate));
    }

    private sealed class Gate
    {
        private int _members;
        private bool _closed;

        public SemaphoreSlim Free { get; } = new(1, 1);

        public bool TryJoin()
        {
            lock (Free)
            {
                if (_closed)
                    return false;
                _members++;
                return true;
            }
        }

        public bool LeaveAndIsEmpty()
        {
            lock (Free)
            {
                _members--;
                return _closed = _members == 0;
            }
        }
    }

    private sealed class Pass(SessionGates gates, Guid sessionId, Gate gate) : IDisposable
    {
        private bool _given;

        public void Dispose()
        {
            if (_given)
                return;
            _given = true;
            gate.Free.Release();
            gates.Leave(sessionId, gate);
        }
    }
}
