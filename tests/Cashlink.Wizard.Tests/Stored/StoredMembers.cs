using System.Text.Json.Serialization.Metadata;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>A member of a stored type, or of a type within one.</summary>
internal sealed record StoredMember(Type Type, JsonPropertyInfo Info);

/// <summary>Walks all that is stored down to its last member.</summary>
internal static class StoredMembers
{
    /// <summary>All members of all kinds and of what is nested in them, each once.</summary>
    public static IReadOnlyList<StoredMember> All { get; } = [.. Walk()];

    /// <summary>The enumerations among them; they are stored as numbers.</summary>
    public static IReadOnlyList<Type> Enumerations { get; } =
        [.. All.Select(member => Bare(member.Info.PropertyType)).Where(type => type.IsEnum).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static IEnumerable<StoredMember> Walk()
    {
        var seen = new HashSet<Type>();
        var waiting = new Queue<(Type Type, string? Discriminator)>(StoredKind.All.Select(kind => (kind.Type, kind.Discriminator)));
        while (waiting.TryDequeue(out var next))
        {
            var type = Bare(next.Type);
            if (!seen.Add(type))
                continue;
            var description = StoredJson.Describe(type);
            if (description.ElementType is { } element)
                waiting.Enqueue((element, null));
            if (description.Kind != JsonTypeInfoKind.Object)
                continue;
            foreach (var member in description.Properties.Where(member => member.Get is not null && member.Name != next.Discriminator && !member.IsExtensionData))
            {
                waiting.Enqueue((member.PropertyType, null));
                yield return new StoredMember(type, member);
            }
        }
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
