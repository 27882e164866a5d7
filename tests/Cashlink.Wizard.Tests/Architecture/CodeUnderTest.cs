using System.Collections.Concurrent;
using Cashlink.Wizard.Tests.Architecture.Reading;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>The assemblies that lie beside the tests, each read once.</summary>
internal static class CodeUnderTest
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CodeReference>>> Read = new();

    /// <summary>Who needs whom in an assembly, as it was compiled.</summary>
    /// <exception cref="FileNotFoundException">No such assembly was built.</exception>
    public static IReadOnlyList<CodeReference> References(string assembly) => Read.GetOrAdd(
        assembly, name => new Lazy<IReadOnlyList<CodeReference>>(() => CompiledAssembly.References(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")))).Value;

    /// <summary>Who names whom in a project's sources.</summary>
    public static IReadOnlyList<CodeReference> Usings(string assembly) => [.. SourceUsings.In(FolderOf(assembly), assembly)];

    /// <summary>The folders at the top of an assembly, or those below one of them.</summary>
    public static FolderGraph Folders(string assembly, string? under = null) => new([.. References(assembly), .. Usings(assembly)], assembly, under);

    private static string FolderOf(string assembly) => Path.GetFullPath(
        Path.Combine(WizardStage.WizardFolder, "..", "..", assembly.EndsWith(".Tests", StringComparison.Ordinal) ? "tests" : "src", assembly));
}
