using System.Collections.Concurrent;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>Keeps one line about the same thing from being written a thousand times a second.</summary>
public sealed class QuietLog(TimeProvider clock)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _said = new();

    /// <summary>True when nothing was said about this for a minute.</summary>
    public bool MayLog(string about)
    {
        var now = clock.GetUtcNow();
        if (_said.Count > MostRemembered)
            _said.Clear();
        // Of those who ask at the same moment, one alone is told yes.
        return _said.TryGetValue(about, out var last)
            ? now - last >= Pause && _said.TryUpdate(about, now, last)
            : _said.TryAdd(about, now);
    }
}
