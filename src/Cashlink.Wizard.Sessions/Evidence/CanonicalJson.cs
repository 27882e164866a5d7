using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>
/// The one text of a JSON value, so that its hash is the same whoever computes it: RFC 8785 (members in the order of their names' UTF-16
/// code units, no space, no escape that is not needed, UTF-8), but for one point. A number stands as it was written, digit for digit:
/// what is recorded has numbers that a double cannot hold.
/// </summary>
public static class CanonicalJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads a JSON text strictly: a member that comes twice has no one meaning and is refused.</summary>
    /// <exception cref="JsonException">It is no JSON text, or a member comes twice.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text) => JsonDocument.Parse(text, Strict);

    /// <summary>The canonical text of a JSON text.</summary>
    /// <exception cref="JsonException">It is no JSON text, or a member comes twice.</exception>
    public static byte[] Of(ReadOnlyMemory<byte> text)
    {
        using var document = Parse(text);
        return Of(document.RootElement);
    }

    /// <summary>The canonical text of a value.</summary>
    public static byte[] Of(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(value, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(JsonElement value, ArrayBufferWriter<byte> to)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                to.Write("{"u8);
                var isFirst = true;
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    if (!isFirst)
                        to.Write(","u8);
                    isFirst = false;
                    WriteText(member.Name, to);
                    to.Write(":"u8);
                    Write(member.Value, to);
                }
                to.Write("}"u8);
                break;
            case JsonValueKind.Array:
                to.Write("["u8);
                for (var index = 0; index < value.GetArrayLength(); index++)
                {
                    if (index > 0)
                        to.Write(","u8);
                    Write(value[index], to);
                }
                to.Write("]"u8);
                break;
            case JsonValueKind.String:
                WriteText(value.GetString()!, to);
                break;
            default:
                to.Write(Encoding.UTF8.GetBytes(value.GetRawText()));
                break;
        }
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> to)
    {
        var line = new StringBuilder(text.Length + 2).Append('"');
        foreach (var sign in text)
        {
            _ = sign switch
            {
                '"' => line.Append("\\\""),
                '\\' => line.Append("\\\\"),
                '\b' => line.Append("\\b"),
                '\f' => line.Append("\\f"),
                '\n' => line.Append("\\n"),
                '\r' => line.Append("\\r"),
                '\t' => line.Append("\\t"),
                < ' ' => line.Append("\\u").Append(((int)sign).ToString("x4", CultureInfo.InvariantCulture)),
                _ => line.Append(sign),
            };
        }
        to.Write(Encoding.UTF8.GetBytes(line.Append('"').ToString()));
    }
}
