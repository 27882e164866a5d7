using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Idempotency;

/// <summary>
/// Tells whether a repeated key asks for the same thing. Not by the bytes: a client may write its JSON anew, and the boundary
/// of a multipart body differs each time although the file does not.
/// </summary>
public static class RequestFingerprint
{
    public static async Task<string> OfAsync(HttpContext context)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, context.Request.Method, context.Request.Path.Value!, context.Request.QueryString.Value ?? "");
        var body = CapturedRequest.Of(context).Body;
        if (await MultipartBody.ReadAsync(context) is { } parts)
            foreach (var part in parts)
            {
                Append(hash, part.Name, part.FileName ?? "", part.ContentType ?? "");
                hash.AppendData(SHA256.HashData(part.Content));
            }
        else if (context.Request.HasJsonContentType() && Canonical(body) is { } json)
            Append(hash, json);
        else
            hash.AppendData(body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }
    }

    private static string? Canonical(byte[] body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var text = new StringBuilder();
            Write(document.RootElement, text);
            return text.ToString();
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var property in element.EnumerateObject().OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(JsonSerializer.Serialize(property.Name)).Append(':');
                    Write(property.Value, text);
                    text.Append(',');
                }
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }
                text.Append(']');
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }
}
