using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Sandbox.ExternalApi;
using Microsoft.AspNetCore.WebUtilities;

namespace Cashlink.Sandbox.RequestLog;

/// <summary>A body as the request log shows it: JSON as JSON, a form as an object without the secret, a file by its size.</summary>
public static class LoggedBody
{
    private const int MaximumLength = 16 * 1024;

    public static JsonNode? Of(HttpRequest request, CapturedRequest captured)
    {
        if (captured.IsTooLarge) return $"(more than {CapturedRequest.MaximumLength} bytes)";
        if (captured.Body.Length == 0) return null;
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true) return Form(captured.Body);
        if (!request.HasJsonContentType() || captured.Body.Length > MaximumLength)
            return string.Create(CultureInfo.InvariantCulture, $"({captured.Body.Length} bytes of {request.ContentType ?? "no type"})");
        try
        {
            var node = JsonNode.Parse(captured.Body);
            // Writing it once finds duplicate names and half characters here rather than when the log is read.
            node?.ToJsonString();
            return node;
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return string.Create(CultureInfo.InvariantCulture, $"({captured.Body.Length} bytes that are not JSON)");
        }
    }

    private static JsonNode Form(byte[] body)
    {
        if (body.Length > MaximumLength) return string.Create(CultureInfo.InvariantCulture, $"({body.Length} bytes of a form)");
        var form = new JsonObject();
        foreach (var (name, values) in QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body)))
            form[name] = name == "client_secret" ? "(redacted)" : values.ToString();
        return form;
    }
}
