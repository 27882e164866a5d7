using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Cashlink.Sandbox.Bodies;

public sealed class BooleanField(string name) : Field<bool>(name)
{
    protected override bool TryRead(JsonElement value, out bool read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = value.ValueKind == JsonValueKind.True;
        return read || value.ValueKind == JsonValueKind.False || Refuse("Must be a valid boolean.", out read, out problem);
    }

    protected override OpenApiSchema Describe() => new() { Type = JsonSchemaType.Boolean };
}

public sealed class IntegerField(string name) : Field<long>(name)
{
    public long Minimum { get; init; } = long.MinValue;

    public long Maximum { get; init; } = long.MaxValue;

    protected override bool TryRead(JsonElement value, out long read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = 0;
        if (value.ValueKind != JsonValueKind.Number) return Refuse("A valid integer is required.", out read, out problem);
        if (!value.TryGetInt64(out read))
        {
            var digits = value.GetRawText().AsSpan().TrimStart('-');
            return digits.ContainsAnyExceptInRange('0', '9')
                ? Refuse("A valid integer is required.", out read, out problem)
                : Refuse(value.GetRawText()[0] == '-' ? TooSmall : TooLarge, out read, out problem);
        }
        if (read < Minimum) return Refuse(TooSmall, out read, out problem);
        return read <= Maximum || Refuse(TooLarge, out read, out problem);
    }

    protected override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int64",
        Minimum = Minimum == long.MinValue ? null : Minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = Maximum == long.MaxValue ? null : Maximum.ToString(CultureInfo.InvariantCulture)
    };

    private string TooSmall => $"Ensure this value is greater than or equal to {Minimum}.";

    private string TooLarge => $"Ensure this value is less than or equal to {Maximum}.";
}

public sealed class UuidField(string name) : Field<Guid>(name)
{
    protected override bool TryRead(JsonElement value, out Guid read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = default;
        return value.ValueKind == JsonValueKind.String && Guid.TryParseExact(value.GetString(), "D", out read)
            || Refuse("Must be a valid UUID.", out read, out problem);
    }

    protected override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Format = "uuid" };
}

public sealed class DateField(string name) : Field<string>(name)
{
    protected override bool TryRead(JsonElement value, [NotNullWhen(true)] out string? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return read is not null && DateOnly.TryParseExact(read, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            || Refuse("Date has wrong format. Use one of these formats instead: YYYY-MM-DD.", out read, out problem);
    }

    protected override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Format = "date" };
}

public sealed partial class TimeField(string name) : Field<DateTimeOffset>(name)
{
    protected override bool TryRead(JsonElement value, out DateTimeOffset read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = default;
        // The pattern first: the parser alone also takes times without an offset and reads them in the machine's zone.
        return value.ValueKind == JsonValueKind.String && Iso().IsMatch(value.GetString()!)
            && DateTimeOffset.TryParse(value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.None, out read)
            || Refuse("Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]](+HH:MM|-HH:MM|Z).", out read, out problem);
    }

    protected override OpenApiSchema Describe() => new() { Type = JsonSchemaType.String, Format = "date-time" };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,7})?)?(Z|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();
}

public sealed class TextField(string name) : Field<string>(name)
{
    public int MaximumLength { get; init; } = 200;

    public Regex? Pattern { get; init; }

    public string PatternMessage { get; init; } = "Enter a valid value.";

    protected override bool TryRead(JsonElement value, [NotNullWhen(true)] out string? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : null;
        if (read is null) return Refuse("Not a valid string.", out read, out problem);
        if (read.Length == 0) return Refuse("This field may not be blank.", out read, out problem);
        if (read.Contains('\0', StringComparison.Ordinal)) return Refuse("Null characters are not allowed.", out read, out problem);
        if (read.Length > MaximumLength) return Refuse($"Ensure this field has no more than {MaximumLength} characters.", out read, out problem);
        return Pattern is null || Pattern.IsMatch(read) || Refuse(PatternMessage, out read, out problem);
    }

    protected override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.String,
        MinLength = 1,
        MaxLength = MaximumLength,
        Pattern = Pattern?.ToString()
    };
}

public sealed class ChoiceField(string name, params string[] choices) : Field<string>(name)
{
    protected override bool TryRead(JsonElement value, [NotNullWhen(true)] out string? read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return read is not null && choices.Contains(read, StringComparer.Ordinal)
            || Refuse($"\"{(value.GetRawText() is { Length: <= 60 } raw ? raw.Trim('"') : "This")}\" is not a valid choice.", out read, out problem);
    }

    protected override OpenApiSchema Describe() => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. choices.Select(choice => (JsonNode)JsonValue.Create(choice))]
    };
}

/// <summary>A share from 0 to 1.</summary>
public sealed class RateField(string name) : Field<double>(name)
{
    protected override bool TryRead(JsonElement value, out double read, [NotNullWhen(false)] out JsonNode? problem)
    {
        problem = null;
        read = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out read) && read is >= 0 and <= 1
            || Refuse("A number from 0 to 1 is required.", out read, out problem);
    }

    protected override OpenApiSchema Describe() => new() { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1" };
}
