using System.Collections.Concurrent;
using Cashlink.Wizard.Tests.Architecture.Reading;

namespace Cashlink.Wizard.Tests.Architecture;

/// <summary>The assemblies that lie beside the tests, each read once.</summary>
internal static class CodeUnderTest
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<CodeReference>>> Read = new();

    /// <summary>Who needs whom in an assembly.</summary>
    /// <exception cref="FileNotFoundException">No such assembly was built.</exception>
    public static IReadOnlyList<CodeReference> References(string assembly) => Read.GetOrAdd(
        assembly, name => new Lazy<IReadOnlyList<CodeReference>>(() => CompiledAssembly.References(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")))).Value;

    /// <summary>The folders at the top of an assembly, or those below one of them.</summary>
    public static FolderGraph Folders(string assembly, string? under = null) => new(References(assembly), assembly, under);
}
