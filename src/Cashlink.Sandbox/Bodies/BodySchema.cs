using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.Bodies;

/// <summary>The fields of a request body: reads it, says what is wrong in Django's words, and describes itself.</summary>
public sealed class BodySchema(string name, params Field[] fields)
{
    public string Name { get; } = name;

    public IReadOnlyList<Field> Fields { get; } = fields;

    /// <summary>
    /// Refuse fields that are not known. On where the whole body is documented: a misspelt field that is silently dropped
    /// is the kind of mistake a sandbox is there to show. Off where the documentation may have more than we know.
    /// </summary>
    public bool Closed { get; init; }

    public static string TypeName(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "dict",
        JsonValueKind.Array => "list",
        JsonValueKind.String => "str",
        JsonValueKind.Number => "int",
        JsonValueKind.True or JsonValueKind.False => "bool",
        _ => "NoneType"
    };

    public static string NotAnObject(JsonElement value) => $"Invalid data. Expected a dictionary, but got {TypeName(value)}.";

    public bool TryRead(JsonElement body, bool partial, [NotNullWhen(true)] out BodyValues? values, [NotNullWhen(false)] out JsonObject? problems)
    {
        var found = new JsonObject();
        var read = new Dictionary<Field, object?>();
        if (body.ValueKind != JsonValueKind.Object)
            found["non_field_errors"] = new JsonArray(NotAnObject(body));
        else
            foreach (var field in Fields)
                if (Read(field, body, partial, read) is { } problem)
                    found[field.Name] = problem;
        if (Closed && body.ValueKind == JsonValueKind.Object)
            foreach (var property in body.EnumerateObject().Where(property => Fields.All(field => field.Name != property.Name)))
                found[property.Name] = new JsonArray("Unknown field.");

        problems = found.Count == 0 ? null : found;
        values = found.Count == 0 ? new BodyValues(read) : null;
        return found.Count == 0;
    }

    public OpenApiSchema ToSchema(bool partial) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = Fields.ToDictionary(field => field.Name, field => field.ToSchema()),
        Required = partial ? null : Fields.Where(field => field.Required).Select(field => field.Name).ToHashSet(),
        AdditionalPropertiesAllowed = !Closed
    };

    /// <summary>A body made of the fields' examples.</summary>
    public JsonObject ExampleBody(bool partial)
    {
        var example = new JsonObject();
        foreach (var field in Fields)
            if (field.ExampleValue is { } value && (!partial || field.Nullable || Fields.Count == 1))
                example[field.Name] = value;
        return example;
    }

    private static JsonNode? Read(Field field, JsonElement body, bool partial, Dictionary<Field, object?> read)
    {
        if (!body.TryGetProperty(field.Name, out var value))
            return field.Required && !partial ? new JsonArray("This field is required.") : null;
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!field.Nullable) return new JsonArray("This field may not be null.");
            read[field] = null;
            return null;
        }
        if (!field.TryRead(value, out var typed, out var problem)) return problem;
        read[field] = typed;
        return null;
    }
}

/// <summary>What a body said: which fields it has, and their values.</summary>
public sealed class BodyValues(IReadOnlyDictionary<Field, object?> values)
{
    public bool Has(Field field) => values.ContainsKey(field);

    public T Get<T>(Field<T> field) => values.TryGetValue(field, out var value) && value is T typed
        ? typed
        : throw new InvalidOperationException($"The body has no {field.Name}.");

    public T? GetOrNull<T>(Field<T> field)
        where T : struct => values.TryGetValue(field, out var value) && value is T typed ? typed : null;

    public string? TextOrNull(Field<string> field) => values.TryGetValue(field, out var value) ? (string?)value : null;

    /// <summary>A nested value as JSON text, the way it is stored.</summary>
    public string? JsonOrNull(Field field) => values.TryGetValue(field, out var value) ? (value as JsonNode)?.ToJsonString() : null;

    /// <summary>All that was read, as one JSON object.</summary>
    public string ToJson()
    {
        var json = new JsonObject();
        foreach (var (field, value) in values) json[field.Name] = value is JsonNode node ? node.DeepClone() : JsonSerializer.SerializeToNode(value);
        return json.ToJsonString();
    }
}
