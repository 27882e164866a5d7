using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>Finds in the compiled program every type that it stores, so that no list has to be kept.</summary>
internal static class StoredTypes
{
    /// <summary>The types that are given to the store to be encrypted and written.</summary>
    public static IReadOnlyList<Type> Written { get; } = Find("Protect");

    /// <summary>The types that are read from it.</summary>
    public static IReadOnlyList<Type> Read { get; } = Find("Unprotect");

    /// <summary>All that is stored, by whichever way.</summary>
    public static IReadOnlyList<Type> All { get; } = [.. Written, .. StoredJson.OtherRoots];

    private static IReadOnlyList<Type> Find(string method) =>
    [
        .. Program().SelectMany(assembly => GenericCalls(assembly, method)).Where(called => called.DeclaringType == StoredJson.Store)
            .Select(called => called.GetGenericArguments()[0]).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>The assemblies of the program, without the sandbox and without tests.</summary>
    private static IEnumerable<Assembly> Program() => Directory.GetFiles(AppContext.BaseDirectory, "Cashlink.*.dll")
        .Select(Path.GetFileNameWithoutExtension)
        .Where(name => name is "Cashlink.Wizard" || (name!.StartsWith("Cashlink.Wizard.", StringComparison.Ordinal) && !name.EndsWith("Tests", StringComparison.Ordinal)))
        .Select(name => Assembly.Load(name!));

    /// <summary>The generic methods of this name with the types they are called with, as the compiler has noted them.</summary>
    private static IEnumerable<MethodBase> GenericCalls(Assembly assembly, string method)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        // Calls within generic code name type parameters; something has to stand for them.
        var anything = Enumerable.Repeat(typeof(object), 8).ToArray();
        for (var row = 1; row <= metadata.GetTableRowCount(TableIndex.MethodSpec); row++)
        {
            var call = MetadataTokens.MethodSpecificationHandle(row);
            if (NameOf(metadata, metadata.GetMethodSpecification(call).Method) == method)
                yield return assembly.ManifestModule.ResolveMethod(MetadataTokens.GetToken(call), anything, anything)!;
        }
    }

    private static string NameOf(MetadataReader metadata, EntityHandle method) => metadata.GetString(method.Kind == HandleKind.MethodDefinition
        ? metadata.GetMethodDefinition((MethodDefinitionHandle)method).Name
        : metadata.GetMemberReference((MemberReferenceHandle)method).Name);
}
