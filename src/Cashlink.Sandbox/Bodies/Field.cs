using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.Bodies;

/// <summary>
/// One field of a request body. It reads the field and describes it in the OpenAPI document, so that the two cannot differ.
/// </summary>
public abstract class Field(string name)
{
    public string Name { get; } = name;

    public bool Required { get; init; }

    public bool Nullable { get; init; }

    public string? Description { get; init; }

    public JsonNode? Example { get; init; }

    /// <summary>The example to show: the field's own, or one made of its parts.</summary>
    public virtual JsonNode? ExampleValue => Example?.DeepClone();

    /// <summary>Reads a value that is not null. A problem is a list of messages, or an object of them for a nested field.</summary>
    public abstract bool TryRead(JsonElement value, out object? read, [NotNullWhen(false)] out JsonNode? problem);

    /// <summary>The schema without what every field has in common.</summary>
    protected abstract OpenApiSchema Describe();

    public IOpenApiSchema ToSchema()
    {
        var schema = Describe();
        schema.Description = Description;
        if (Example is not null) schema.Examples = [Example.DeepClone()];
        if (Nullable)
        {
            schema.Type |= JsonSchemaType.Null;
            if (schema.Enum is { Count: > 0 }) schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
        return schema;
    }
}

/// <summary>A field whose value is a <typeparamref name="T"/> once it is read.</summary>
public abstract class Field<T>(string name) : Field(name)
{
    public sealed override bool TryRead(JsonElement value, out object? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        if (TryRead(value, out var typed, out problem))
        {
            read = typed;
            return true;
        }
        read = null;
        return false;
    }

    protected abstract bool TryRead(JsonElement value, [NotNullWhen(true)] out T? read, [NotNullWhen(false)] out JsonNode? problem);

    protected static bool Refuse(string message, out T? read, out JsonNode problem)
    {
        read = default;
        problem = new JsonArray(message);
        return false;
    }
}
