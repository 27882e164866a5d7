using Cashlink.Wizard.Tests.Architecture.Reading;

namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>Which folder may use which: the declared picture that the compiled code is held against.</summary>
internal sealed class AllowedArrows
{
    private const int Shown = 5;

    private readonly HashSet<(string From, string To)> _allowed;

    /// <param name="table">One line a folder, as <c>Steps -> Shell, Localization</c>.</param>
    public AllowedArrows(params string[] table) => _allowed = [.. table.SelectMany(Read)];

    /// <summary>What is used and not allowed, and what is allowed and not used.</summary>
    public IReadOnlyList<string> Faults(FolderGraph graph) => [
        .. graph.Arrows.Where(arrow => !_allowed.Contains(arrow)).Select(arrow => $"{arrow.From} may not use {arrow.To}: {Sample(graph.Behind(arrow))}"),
        .. _allowed.Except(graph.Arrows).Order().Select(arrow => $"{arrow.From} -> {arrow.To} is allowed and not used."),
    ];

    private static string Sample(IReadOnlyList<CodeReference> behind) =>
        string.Join("; ", behind.Take(Shown)) + (behind.Count > Shown ? $"; and {behind.Count - Shown} more" : "");

    private static IEnumerable<(string From, string To)> Read(string line) => line.Split("->", StringSplitOptions.TrimEntries) is [var from, var to]
        ? to.Split(',', StringSplitOptions.TrimEntries).Select(one => (from, one))
        : throw new FormatException($"'{line}' is no line of the table.");
}
