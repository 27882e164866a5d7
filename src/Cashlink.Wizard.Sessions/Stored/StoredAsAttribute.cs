using System.Collections.Concurrent;
using System.Reflection;

namespace Cashlink.Wizard.Sessions.Stored;

/// <summary>
/// The name under which a kind of call or evidence is stored. It keeps its meaning for good: what was stored with it is read by
/// every later program.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    public string Name { get; } = name;

    /// <summary>The name of a kind.</summary>
    /// <exception cref="InvalidOperationException">It carries none.</exception>
    public static string NameOf(Type kind) => Names.GetOrAdd(
        kind,
        type => type.GetCustomAttribute<StoredAsAttribute>()?.Name ?? throw new InvalidOperationException($"{type} does not say what it is stored as."));
}
