using Cashlink.Wizard.Tests.Architecture.Reading;

namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>Folders of one assembly and what their types need of one another. A folder is a namespace below the assembly's name.</summary>
internal sealed class FolderGraph
{
    /// <summary>The name of what lies beside the folders.</summary>
    public const string Root = "(root)";

    /// <summary>The name of the statements that a program starts with; they stand in no namespace.</summary>
    public const string Start = "(start)";

    private readonly ILookup<(string From, string To), CodeReference> _arrows;

    /// <param name="references">References of the assembly's types.</param>
    /// <param name="root">The assembly's name, which is its root namespace.</param>
    /// <param name="under">A folder whose own folders are asked about; null for those at the top.</param>
    public FolderGraph(IReadOnlyList<CodeReference> references, string root, string? under = null)
    {
        var above = under is null ? root : $"{root}.{under}";
        string? FolderOf(CodeType type) => type.Assembly == root && !type.IsMadeUp ? Folder(type.Namespace, above) : null;
        _arrows = (
            from reference in references
            let folders = (From: FolderOf(reference.From), To: FolderOf(reference.To))
            where folders.From is not null && folders.To is not null
            select (folders, reference)).ToLookup(pair => (pair.folders.From!, pair.folders.To!), pair => pair.reference);
        Folders = [.. _arrows.SelectMany(arrow => new[] { arrow.Key.From, arrow.Key.To }).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>All folders that have to do with another one or with themselves.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Who needs whom, without what stays in its folder.</summary>
    public IReadOnlyList<(string From, string To)> Arrows => [.. _arrows.Select(arrow => arrow.Key).Where(arrow => arrow.From != arrow.To).Order()];

    /// <summary>What an arrow consists of, one reference for each pair of types.</summary>
    public IReadOnlyList<CodeReference> Behind((string From, string To) arrow) => [.. _arrows[arrow].DistinctBy(reference => (reference.From, reference.To))];

    /// <summary>All cycles, largest first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles => Architecture.Cycles.In(Arrows);

    // Other namespaces are the work of generators.
    private static string? Folder(string space, string above) => space switch
    {
        "" => Start,
        _ when space == above => Root,
        _ when space.StartsWith(above + ".", StringComparison.Ordinal) => space[(above.Length + 1)..].Split('.')[0],
        _ => null,
    };
}
