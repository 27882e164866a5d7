namespace Cashlink.Sandbox;

/// <summary>Times as the sandbox keeps them: UTC, whole microseconds.</summary>
public static class Times
{
    public static DateTimeOffset Now(TimeProvider clock) => WholeMicroseconds(clock.GetUtcNow());

    public static DateTimeOffset WholeMicroseconds(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
}
