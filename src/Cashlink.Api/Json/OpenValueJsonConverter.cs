using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Reads and writes a name of an open set. Null, numbers and unknown names are read without an error.</summary>
/// <typeparam name="T">The open set.</typeparam>
public sealed class OpenValueJsonConverter<T> : JsonConverter<T>
    where T : struct, IOpenValue<T>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return T.From(reader.GetString());
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                return T.From(Encoding.UTF8.GetString(reader.ValueSpan));
            default:
                reader.Skip();
                return T.From(null);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Value.Length == 0)
            writer.WriteNullValue();
        else
            writer.WriteStringValue(value.Value);
    }
}
