using System.Collections.Concurrent;

namespace Cashlink.Wizard.Sessions.Logging;

/// <summary>
/// Keeps one line about the same thing from being written a thousand times a second: one a minute, with how often it happened. What was
/// held back is written at the end of the minute, whether it goes on or not.
/// </summary>
public sealed class QuietLog(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kind> _kinds = new();

    /// <summary>Writes a line, now or with others of its kind.</summary>
    /// <param name="about">What the line is about; lines about the same are counted together.</param>
    /// <param name="write">Writes it, with how many there were since the last line, this one included.</param>
    public void Say(string about, Action<int> write)
    {
        if (_kinds.Count > MostRemembered)
            _kinds.Clear();
        var kind = _kinds.GetOrAdd(about, _ => new Kind());
        int count;
        lock (kind)
        {
            kind.Held++;
            var now = clock.GetUtcNow();
            if (kind.SaidAt + Pause - now is { } rest && rest > TimeSpan.Zero)
            {
                kind.Waiting ??= clock.CreateTimer(_ => WriteHeld(kind, write), null, rest, Timeout.InfiniteTimeSpan);
                return;
            }
            count = kind.Take(now);
        }
        write(count);
    }

    private void WriteHeld(Kind kind, Action<int> write)
    {
        int count;
        lock (kind)
        {
            count = kind.Take(clock.GetUtcNow());
        }
        if (count > 0)
            write(count);
    }

    private sealed class Kind
    {
        public DateTimeOffset? SaidAt { get; private set; }

        public int Held { get; set; }

        public ITimer? Waiting { get; set; }

        /// <summary>How many there are to tell of; from now on they are told.</summary>
        public int Take(DateTimeOffset now)
        {
            Waiting?.Dispose();
            var held = Held;
            (SaidAt, Held, Waiting) = (now, 0, null);
            return held;
        }
    }
}
