using System.Text.RegularExpressions;

namespace Cashlink.Wizard.Tests.Architecture.Figures;

/// <summary>A file of code as it was written.</summary>
/// <param name="Path">Where it lies, below the folder of the projects.</param>
/// <param name="TypeName">The type that it holds, or holds a part of.</param>
/// <param name="Text">What it says.</param>
internal sealed partial record SourceFile(string Path, string TypeName, string Text)
{
    /// <summary>The folder it lies in.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>How long it is.</summary>
    public int Lines => Text.AsSpan().Count('\n');

    /// <summary>All files of a project, without what the build makes.</summary>
    public static IEnumerable<SourceFile> Of(string projects, string project) =>
        from file in Directory.EnumerateFiles(System.IO.Path.Combine(projects, project), "*", SearchOption.AllDirectories)
        let path = System.IO.Path.GetRelativePath(projects, file).Replace('\\', '/')
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        select new SourceFile(path, TypeOf(path, text), text);

    // A page's markup and its code are parts of one class. A file bears the name of its type; one that does not holds a part of what it declares first.
    private static string TypeOf(string path, string text)
    {
        var name = System.IO.Path.GetFileName(path).Split('.')[0];
        var declared = Declaration().Matches(text).Select(match => match.Groups["name"].Value).ToList();
        return path.EndsWith(".razor", StringComparison.Ordinal) || declared.Count == 0 || declared.Contains(name) ? name : declared[0];
    }

    [GeneratedRegex(@"^(?:[a-z]+ )*(?:class|record struct|record|struct|interface|enum) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
