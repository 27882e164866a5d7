using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>Compares a text that was stored once with what the program makes of it today.</summary>
internal static class StoredDifference
{
    /// <summary>What is in the one and not, or differently, in the other; empty when nothing is lost.</summary>
    /// <param name="stored">The text as it was stored.</param>
    /// <param name="today">The same, read and written. Members that came later may stand in it as long as they say nothing.</param>
    /// <param name="path">Where both are.</param>
    public static IEnumerable<string> Between(JsonNode? stored, JsonNode? today, string path = "$") => (stored, today) switch
    {
        (JsonObject before, JsonObject after) => Members(before, after, path),
        (JsonArray before, JsonArray after) when before.Count == after.Count =>
            before.Zip(after).SelectMany((pair, index) => Between(pair.First, pair.Second, $"{path}[{index}]")),
        _ when JsonNode.DeepEquals(stored, today) => [],
        _ => [$"{path}: {Text(stored)} has become {Text(today)}"],
    };

    private static IEnumerable<string> Members(JsonObject before, JsonObject after, string path)
    {
        foreach (var (name, value) in before)
        {
            if (!after.TryGetPropertyValue(name, out var now))
                yield return $"{path}.{name}: {Text(value)} is lost";
            else
                foreach (var difference in Between(value, now, $"{path}.{name}"))
                    yield return difference;
        }
        foreach (var (name, value) in after)
        {
            if (!before.ContainsKey(name) && !SaysNothing(value))
                yield return $"{path}.{name}: {Text(value)} comes from nowhere";
        }
    }

    private static bool SaysNothing(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonObject members => members.All(member => SaysNothing(member.Value)),
        _ => value.GetValueKind() switch
        {
            JsonValueKind.False => true,
            JsonValueKind.Number => value.ToJsonString() == "0",
            JsonValueKind.String => value.GetValue<string>() is "" or "0001-01-01T00:00:00+00:00",
            _ => false,
        },
    };

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
