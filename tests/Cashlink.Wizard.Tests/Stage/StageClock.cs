using System.Collections.Concurrent;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>
/// A clock that a test sets. Where a test says so, pauses between two looks pass at once, so that nothing has to be waited for;
/// time limits keep their length, because a call that really takes long has to fail.
/// </summary>
public sealed class StageClock : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Passed = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentBag<ITimer> _pauses = [];
    private long _ticks = new DateTimeOffset(2026, 11, 22, 13, 3, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>True to let pauses that begin from now on pass at once.</summary>
    public bool HasShortPauses { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    /// <summary>Ends the pauses that have begun. One that has ended or was given up stays so.</summary>
    public void EndPauses()
    {
        foreach (var pause in _pauses)
            pause.Change(TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isPause = dueTime > Passed && dueTime <= LongestPause;
        var timer = base.CreateTimer(callback, state, isPause && HasShortPauses ? Passed : dueTime, period);
        if (isPause)
            _pauses.Add(timer);
        return timer;
    }
}
