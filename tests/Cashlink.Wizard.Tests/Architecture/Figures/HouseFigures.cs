using Cashlink.Wizard.Tests.Architecture.Reading;

namespace Cashlink.Wizard.Tests.Architecture.Figures;

/// <summary>How well one finds one's way in a part of the code.</summary>
/// <param name="LargestCycle">Folders at the top that all depend on each other; 0 when there are none.</param>
/// <param name="FilesOfAStep">Files that name the self-disclosure and lie outside its folders.</param>
/// <param name="LargestClass">Lines of the largest class over all its files.</param>
/// <param name="Dependencies">What the class with the most of them asks for in its constructor, or as a page by injection.</param>
/// <param name="LongestFile">Lines of the longest file.</param>
internal sealed record HouseFigures(Figure LargestCycle, Figure FilesOfAStep, Figure LargestClass, Figure Dependencies, Figure LongestFile)
{
    private const string Step = "SelfDisclosure";

    /// <summary>All of them, in the order of the page that shows them.</summary>
    public IReadOnlyList<Figure> All => [LargestCycle, FilesOfAStep, LargestClass, Dependencies, LongestFile];

    /// <summary>Measures projects that belong together.</summary>
    /// <param name="projects">The folder of all projects.</param>
    /// <param name="names">The projects' names.</param>
    /// <param name="assembly">Where the compiled assembly of a project lies.</param>
    public static HouseFigures Of(string projects, IReadOnlyList<string> names, Func<string, string> assembly)
    {
        var files = names.SelectMany(name => SourceFile.Of(projects, name)).ToList();
        var classes = files.GroupBy(file => (file.Folder, file.TypeName)).Select(parts => new Figure(parts.Sum(part => part.Lines), parts.Key.TypeName)).ToList();
        return new HouseFigures(
            Largest(names.Select(name => CycleOf(name, assembly(name)))),
            new Figure(files.Count(file => file.Text.Contains(Step, StringComparison.Ordinal) && !$"{file.Folder}/".Contains($"/{Step}/", StringComparison.Ordinal)), Step),
            Largest(classes),
            Largest(names.SelectMany(name => CompiledAssembly.Dependencies(assembly(name))).Select(type => new Figure(type.Count, type.Type.Name))),
            Largest(files.Select(file => new Figure(file.Lines, file.Path))));
    }

    private static Figure CycleOf(string name, string assembly) =>
        new FolderGraph(CompiledAssembly.References(assembly), name).Cycles is [var largest, ..] ? new Figure(largest.Count, string.Join(", ", largest)) : new Figure(0, "none");

    private static Figure Largest(IEnumerable<Figure> figures) => figures.MaxBy(figure => figure.Value)!;
}
