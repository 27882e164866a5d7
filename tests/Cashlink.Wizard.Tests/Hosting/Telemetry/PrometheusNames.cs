using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>How the collector names measures for Prometheus (OpenTelemetry's rules of compatibility), and which names an expression uses.</summary>
internal static partial class PrometheusNames
{
    /// <summary>The series that an instrument becomes.</summary>
    public static IEnumerable<string> Of(Instrument instrument)
    {
        var kind = instrument.GetType().Name.Split('`')[0];
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", "{By}" => "", "1" when kind.EndsWith("Gauge", StringComparison.Ordinal) => "_ratio", _ => "" };
        var name = LabelOf(instrument.Name);
        if (!name.EndsWith(unit, StringComparison.Ordinal))
            name += unit;
        return kind switch
        {
            "Histogram" => [name + "_bucket", name + "_sum", name + "_count"],
            "Counter" or "ObservableCounter" => [name + "_total"],
            _ => [name],
        };
    }

    /// <summary>A tag's name as a label.</summary>
    public static string LabelOf(string tag) => tag.Replace('.', '_');

    /// <summary>The series that an expression reads, each with the labels that it asks for.</summary>
    public static IEnumerable<(string Series, IReadOnlyList<string> Labels)> In(string expression)
    {
        var grouped = Groupings().Matches(expression).SelectMany(by => Words(by.Groups[1].Value)).ToList();
        var rest = Groupings().Replace(expression, " ");
        foreach (Match series in Series().Matches(rest))
            yield return (series.Groups[1].Value, [.. grouped, .. Selected().Matches(series.Groups[2].Value).Select(label => label.Groups[1].Value)]);
    }

    private static string[] Words(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"\bby\s*\(([^)]*)\)")]
    private static partial Regex Groupings();

    // A function has a bracket behind it, a word of the language no underscore; what stands in braces goes with its series.
    [GeneratedRegex(@"(?<![\w$])([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\b(?!\s*\()(?:\{([^}]*)\})?")]
    private static partial Regex Series();

    [GeneratedRegex("""(\w+)\s*(?:=~|!~|!=|=)\s*"[^"]*""")]
    private static partial Regex Selected();
}
