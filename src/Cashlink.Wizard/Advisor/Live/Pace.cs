namespace Cashlink.Wizard.Advisor.Live;

/// <summary>Lets so many through at once and so many a second after that; the rest is dropped.</summary>
/// <param name="clock">Measures the time.</param>
/// <param name="burst">How many at once.</param>
/// <param name="perSecond">How many a second.</param>
public sealed class Pace(TimeProvider clock, double burst, double perSecond)
{
    private readonly Lock _lock = new();
    private double _used;
    private long? _since;

    /// <summary>True when one more may pass now.</summary>
    public bool Allows()
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            var passed = clock.GetElapsedTime(_since ?? now, now).TotalSeconds;
            _used = Math.Max(0, _used - passed * perSecond);
            _since = now;
            if (_used > burst - 1)
                return false;
            _used++;
            return true;
        }
    }
}
