namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>Strongly connected components: what depends on itself over others.</summary>
internal static class Cycles
{
    /// <summary>All components of more than one node, largest first; each in the order of its names.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> In(IEnumerable<(string From, string To)> arrows)
    {
        var ways = arrows.Where(arrow => arrow.From != arrow.To).ToLookup(arrow => arrow.From, arrow => arrow.To);
        var reach = ways.ToDictionary(node => node.Key, node => Reached(node.Key, ways));
        return [..
            from node in reach.Keys
            let together = reach[node].Where(other => reach.TryGetValue(other, out var back) && back.Contains(node)).Order(StringComparer.Ordinal).ToList()
            where together.Count > 0 && together[0] == node
            orderby together.Count descending, node
            select together];
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> ways)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var node))
        {
            foreach (var next in ways[node].Where(reached.Add))
                open.Push(next);
        }
        return reached;
    }
}
