using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.Bodies;

/// <summary>An object with fields of its own; its problems are nested below its name.</summary>
public sealed class ObjectField(string name, BodySchema schema) : Field<JsonObject>(name)
{
    public override JsonNode? ExampleValue => schema.ExampleBody(partial: false);

    protected override bool TryRead(JsonElement value, [NotNullWhen(true)] out JsonObject? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = null;
        if (value.ValueKind != JsonValueKind.Object)
        {
            read = null;
            problem = new JsonObject { ["non_field_errors"] = new JsonArray(BodySchema.NotAnObject(value)) };
            return false;
        }
        if (!schema.TryRead(value, partial: false, out _, out var problems))
        {
            problem = problems;
            return false;
        }
        read = JsonObject.Create(value.Clone())!;
        return true;
    }

    protected override OpenApiSchema Describe() => schema.ToSchema(partial: false);
}

/// <summary>A list of objects.</summary>
public sealed class ObjectListField(string name, BodySchema item) : Field<JsonArray>(name)
{
    public int MaximumLength { get; init; } = 200;

    protected override bool TryRead(JsonElement value, [NotNullWhen(true)] out JsonArray? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = null;
        if (value.ValueKind != JsonValueKind.Array)
            return Refuse($"Expected a list of items but got type \"{BodySchema.TypeName(value)}\".", out read, out problem);
        if (value.GetArrayLength() > MaximumLength)
            return Refuse($"Ensure this field has no more than {MaximumLength} elements.", out read, out problem);
        var problems = new JsonArray();
        var wrong = false;
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.Object)
            {
                problems.Add((JsonNode)new JsonObject { ["non_field_errors"] = new JsonArray(BodySchema.NotAnObject(element)) });
                wrong = true;
                continue;
            }
            wrong |= !item.TryRead(element, partial: false, out _, out var ofElement);
            problems.Add((JsonNode)(ofElement ?? []));
        }
        if (wrong)
        {
            problem = problems;
            return false;
        }
        read = JsonArray.Create(value.Clone())!;
        return true;
    }

    protected override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.Array,
        MaxItems = MaximumLength,
        Items = item.ToSchema(partial: false)
    };
}

/// <summary>An object whose fields are not documented where this project could read it: kept as it is sent.</summary>
public sealed class OpenObjectField(string name) : Field<JsonObject>(name)
{
    protected override bool TryRead(JsonElement value, [NotNullWhen(true)] out JsonObject? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = null;
        if (value.ValueKind != JsonValueKind.Object || !value.EnumerateObject().Any())
        {
            problem = new JsonObject { ["non_field_errors"] = new JsonArray("Expected an object with at least one field.") };
            return false;
        }
        read = JsonObject.Create(value.Clone())!;
        return true;
    }

    protected override OpenApiSchema Describe() => new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true };
}
