using System.Diagnostics;

namespace Cashlink.Load;

/// <summary>What something took.</summary>
/// <param name="Seconds">By the clock.</param>
/// <param name="Cpu">Processor time of the process, in seconds.</param>
public readonly record struct Cost(double Seconds, double Cpu);

/// <summary>Measures from its beginning to its end.</summary>
public readonly struct Measure
{
    private readonly long _began;
    private readonly TimeSpan _used;

    private Measure(long began, TimeSpan used) => (_began, _used) = (began, used);

    public static Measure Begin() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);

    public Cost End() => new(Stopwatch.GetElapsedTime(_began).TotalSeconds, (Environment.CpuUsage.TotalTime - _used).TotalSeconds);
}
