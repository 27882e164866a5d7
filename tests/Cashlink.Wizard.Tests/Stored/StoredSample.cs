using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Cashlink.Api;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>Makes a text of a kind from nothing but what the serializer knows of its members, each with a value of its own.</summary>
internal sealed class StoredSample
{
    private static readonly DateTimeOffset Begin = new(2026, 11, 22, 13, 3, 0, TimeSpan.Zero);

    private int _count;

    /// <summary>Every member filled, as the program writes it.</summary>
    public static JsonNode Full(StoredKind kind) => Make(kind, (sample, member) => sample.ValueOf(member.PropertyType, member.Name));

    /// <summary>What may be left out left out, lists empty.</summary>
    public static JsonNode Bare(StoredKind kind)
    {
        var full = Full(kind);
        if (full is JsonObject members)
            Strip(kind, members);
        return full;
    }

    private static JsonNode Make(StoredKind kind, Func<StoredSample, JsonPropertyInfo, JsonNode> fill)
    {
        var sample = new StoredSample();
        JsonNode made;
        if (StoredJson.Describe(kind.Type).Kind == JsonTypeInfoKind.Object)
        {
            var members = new JsonObject();
            if (kind.Discriminator is not null)
                members[kind.Discriminator] = kind.Kind;
            foreach (var member in kind.Members)
                members[member.Name] = fill(sample, member);
            made = members;
        }
        else
        {
            made = sample.ValueOf(kind.Type, kind.FileName);
        }
        // The program reads it and writes it, so that what it works out by itself is as it works it out.
        return StoredJson.Write(kind.Root, StoredJson.Read(kind.Root, made.ToJsonString()));
    }

    private static void Strip(StoredKind kind, JsonObject members)
    {
        foreach (var member in kind.Members)
        {
            if (member.IsGetNullable || Nullable.GetUnderlyingType(member.PropertyType) is not null)
                members.Remove(member.Name);
            else if (members[member.Name] is JsonArray list)
                list.Clear();
            else if (members[member.Name] is JsonObject nested && StoredJson.Describe(member.PropertyType).Kind == JsonTypeInfoKind.Object)
                Strip(new StoredKind(kind.Root, member.PropertyType, null, null), nested);
        }
    }

    private JsonNode ValueOf(Type type, string name)
    {
        _count++;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Known(type, name) is { } known)
            return known;
        var description = StoredJson.Describe(type);
        switch (description.Kind)
        {
            case JsonTypeInfoKind.Enumerable:
                return new JsonArray(ValueOf(description.ElementType!, name), ValueOf(description.ElementType!, name));
            case JsonTypeInfoKind.Object:
                var members = new JsonObject();
                foreach (var member in description.Properties)
                    members[member.Name] = ValueOf(member.PropertyType, member.Name);
                return members;
            default:
                throw new InvalidOperationException($"{type} is stored and nobody has said how a value of it looks: name one in {nameof(StoredSample)}.");
        }
    }

    private JsonNode? Known(Type type, string name) => type switch
    {
        _ when type == typeof(string) => $"{name} {_count}, ‘Grüße’ für 5 €",
        _ when type == typeof(bool) => true,
        _ when type == typeof(int) => 100 + _count,
        _ when type == typeof(long) => 5_000_000_000 + _count,
        _ when type == typeof(Guid) => new Guid(_count, 0, 0x4000, [0x80, 0, 0, 0, 0, 0, 0, 1]),
        _ when type == typeof(DateTimeOffset) => Begin.AddMinutes(_count).AddTicks(1_234_567),
        _ when type == typeof(Uri) => $"https://partner.example/{name}/{_count}",
        _ when type == typeof(byte[]) => Convert.ToBase64String([.. Enumerable.Range(_count, 32).Select(number => (byte)number)]),
        _ when type == typeof(Money) => JsonSerializer.SerializeToNode(new Money(123_456_700 + _count, 3, "EUR")),
        _ when type == typeof(InvestmentStatus) => JsonSerializer.SerializeToNode(InvestmentStatus.Accepted),
        _ when type == typeof(KycStatus) => JsonSerializer.SerializeToNode(KycStatus.Successful),
        { IsEnum: true } => (int)Enum.GetValuesAsUnderlyingType(type).GetValue(Enum.GetValues(type).Length - 1)!,
        _ => null,
    };
}
