using System.Collections.Concurrent;

namespace Cashlink.Wizard.Access;

/// <summary>
/// The admissions that were signed out a moment ago at this node. The page that signs out may be told of it before its browser has read the
/// answer with the cookies, and then comes to the door with the old one: it is to read that it is signed out, and not that it never was in.
/// </summary>
public sealed class LeftAdmissions(TimeProvider clock)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _left = [];

    /// <summary>Somebody has signed out.</summary>
    public void Note(Guid accessId)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, at) in _left)
        {
            if (at < now - Moment)
                _left.TryRemove(old, out _);
        }
        _left[accessId] = now;
    }

    /// <summary>True when the cookie is that of an admission that was signed out.</summary>
    /// <param name="cookie">The cookie's value; null when there is none.</param>
    public bool Includes(string? cookie) =>
        cookie?.Split('.') is [var id, ..] && Guid.TryParseExact(id, "N", out var accessId)
        && _left.TryGetValue(accessId, out var at) && at > clock.GetUtcNow() - Moment;
}
