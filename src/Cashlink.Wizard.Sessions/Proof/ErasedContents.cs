using System.Text.Json;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>What a record says of its own contents that were erased.</summary>
internal static class ErasedContents
{
    /// <summary>The kind of entry that says it.</summary>
    public static string Kind { get; } = StoredAsAttribute.NameOf(typeof(ContentsErased));

    /// <summary>The places of the entries whose contents were erased.</summary>
    public static IEnumerable<long> PlacesIn(JsonElement content) =>
        content.TryGetProperty("entries", out var places) && places.ValueKind == JsonValueKind.Array
            ? places.EnumerateArray().Where(place => place.ValueKind == JsonValueKind.Number).Select(place => place.GetInt64())
            : [];
}
