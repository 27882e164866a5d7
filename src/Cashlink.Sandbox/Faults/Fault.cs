using System.Text;
using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Faults;

/// <summary>What goes wrong for calls that match.</summary>
/// <param name="Contains">A text in the path or in the body, such as somebody's id; null for any call.</param>
/// <param name="Field">The field that a refusal (400) names; null for one without a field.</param>
/// <param name="Message">What the refusal says.</param>
public sealed record FaultRule(
    string? Method, string? Path, string? Contains, double Rate, int? Count, int? Status, int? LatencyMs, bool DropAfterCommit, int? RetryAfter,
    string? Field = null, string? Message = null);

/// <summary>A rule at work, and how often it has hit.</summary>
public sealed class Fault(long id, FaultRule rule)
{
    public long Id => id;

    public FaultRule Rule => rule;

    public int Hits { get; private set; }

    public bool IsUsedUp => rule.Count is { } count && Hits >= count;

    /// <summary>The path may be given with the API's prefix or without; a star stands for anything.</summary>
    public bool Matches(HttpRequest request) =>
        (rule.Method is null || rule.Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && (rule.Path is null || Glob(rule.Path, request.Path.Value!) || Glob(ApiPaths.Base + rule.Path, request.Path.Value!))
        && (rule.Contains is null || Contains(request, rule.Contains));

    public void Hit() => Hits++;

    private static bool Contains(HttpRequest request, string text) =>
        request.Path.Value!.Contains(text, StringComparison.OrdinalIgnoreCase)
        || Encoding.UTF8.GetString(CapturedRequest.Of(request.HttpContext).Body).Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>A pattern without a star matches the beginning of a path.</summary>
    private static bool Glob(string pattern, string path)
    {
        var parts = pattern.Split('*');
        if (parts.Length == 1) return path.StartsWith(pattern, StringComparison.Ordinal);
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var position = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = path.IndexOf(part, position, StringComparison.Ordinal);
            if (found < 0) return false;
            position = found + part.Length;
        }
        return path.Length - position >= parts[^1].Length && path.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
