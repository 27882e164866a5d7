namespace Cashlink.Wizard.Tests.Stage;

/// <summary>
/// A clock that a test sets. Where a test says so, pauses between two looks pass at once, so that nothing has to be waited for;
/// time limits keep their length, because a call that really takes long has to fail.
/// </summary>
public sealed class StageClock : TimeProvider
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Passed = TimeSpan.FromMilliseconds(5);

    private long _ticks = new DateTimeOffset(2026, 11, 22, 13, 3, 0, TimeSpan.Zero).UtcTicks;

    /// <summary>True to let short pauses pass at once.</summary>
    public bool HasShortPauses { get; set; }

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, HasShortPauses && dueTime > Passed && dueTime <= LongestPause ? Passed : dueTime, period);
}
