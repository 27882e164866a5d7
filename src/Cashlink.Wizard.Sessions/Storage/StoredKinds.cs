using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>The kinds of calls and of evidence that a feature stores; each carries its <see cref="StoredAsAttribute"/>.</summary>
public sealed record FeatureKinds(params IReadOnlyList<Type> Types);

/// <summary>All kinds of calls and of evidence that this program can store and read, from every feature that has some.</summary>
public sealed class StoredKinds
{
    /// <summary>The member that names the kind, by what it is a kind of.</summary>
    private static readonly Dictionary<Type, string> Discriminators = new() { [typeof(SessionCall)] = "call", [typeof(EvidenceEntry)] = "kind" };

    private readonly Dictionary<Type, List<JsonDerivedType>> _kinds;

    /// <exception cref="InvalidOperationException">Two kinds have one name, or one is neither a call nor an entry.</exception>
    public StoredKinds(IEnumerable<FeatureKinds> features)
    {
        _kinds = Discriminators.Keys.ToDictionary(family => family, _ => new List<JsonDerivedType>());
        foreach (var type in features.SelectMany(feature => feature.Types))
        {
            var family = Discriminators.Keys.FirstOrDefault(family => type.IsSubclassOf(family))
                ?? throw new InvalidOperationException($"{type} is neither a call nor an entry of the evidence.");
            var name = StoredAsAttribute.NameOf(type);
            if (_kinds[family].Any(known => Equals(known.TypeDiscriminator, name)))
                throw new InvalidOperationException($"The name {name} is given to more than one kind.");
            _kinds[family].Add(new JsonDerivedType(type, name));
        }
        Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Name } },
        };
        Json.MakeReadOnly();
    }

    /// <summary>How stored values are written and read.</summary>
    public JsonSerializerOptions Json { get; }

    /// <summary>The kinds of a family, for instance all calls.</summary>
    public IReadOnlyList<Type> Of<T>() => [.. _kinds[typeof(T)].Select(kind => kind.DerivedType)];

    private void Name(JsonTypeInfo type)
    {
        if (!_kinds.TryGetValue(type.Type, out var kinds))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Discriminators[type.Type] };
        foreach (var kind in kinds)
            type.PolymorphismOptions.DerivedTypes.Add(kind);
    }
}
