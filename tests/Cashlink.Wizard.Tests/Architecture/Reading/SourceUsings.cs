using System.Text.RegularExpressions;

namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>
/// What the sources name before they begin. A constant leaves no trace in compiled code, and neither does <c>nameof</c>; but who writes one
/// of another folder has a <c>using</c> for it, because one that is not needed does not compile.
/// </summary>
internal static partial class SourceUsings
{
    /// <summary>One reference for each using of a namespace of the same project.</summary>
    /// <param name="project">The project's folder.</param>
    /// <param name="assembly">The project's name, which is its root namespace.</param>
    public static IEnumerable<CodeReference> In(string project, string assembly) =>
        from others in new[] { OtherProjects(project, assembly) }
        from file in Directory.EnumerateFiles(project, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(project, file).Replace('\\', '/')
        where !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
        from line in File.ReadLines(file).Index()
        let named = Using().Match(line.Item).Groups["space"].Value
        where named.StartsWith($"{assembly}.", StringComparison.Ordinal) && !others.Any(other => $"{named}.".StartsWith($"{other}.", StringComparison.Ordinal))
        select new CodeReference(
            new CodeType(assembly, NamespaceOf(file), path.Split('/')[^1].Split('.')[0]),
            new CodeType(assembly, named, "*"),
            $"{path}:{line.Index + 1}");

    // A project's name may begin with that of another: what is in it is no folder of the other.
    private static List<string> OtherProjects(string project, string assembly) =>
        [.. Directory.GetDirectories(Path.GetDirectoryName(project)!).Select(other => Path.GetFileName(other)).Where(other => other.StartsWith($"{assembly}.", StringComparison.Ordinal))];

    private static string NamespaceOf(string file) => File.ReadLines(file).Select(line => Namespace().Match(line)).FirstOrDefault(match => match.Success)?.Groups["space"].Value ?? "";

    [GeneratedRegex(@"^using (?:static )?(?:\w+ = )?(?<space>[\w.]+);")]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace (?<space>[\w.]+);")]
    private static partial Regex Namespace();
}
