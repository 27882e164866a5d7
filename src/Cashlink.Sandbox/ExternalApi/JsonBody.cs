using System.Text.Json;
using System.Text.Unicode;

namespace Cashlink.Sandbox.ExternalApi;

/// <summary>A body as JSON that is sound in every string, or the answer that says why not.</summary>
public static class JsonBody
{
    /// <summary>Far more than any call needs; a body of megabytes is a mistake that should be named.</summary>
    public const int MaximumLength = 1024 * 1024;

    public static Answer? Parse(HttpContext context, out JsonElement body)
    {
        body = default;
        var captured = CapturedRequest.Of(context);
        if (captured.IsTooLarge || captured.Body.Length > MaximumLength)
            return Answer.Detail(StatusCodes.Status413PayloadTooLarge, "Request body is too large.");
        if (!context.Request.HasJsonContentType())
            return Answer.Detail(StatusCodes.Status415UnsupportedMediaType, $"Unsupported media type \"{Short(context.Request.ContentType)}\" in request.");
        if (!Utf8.IsValid(captured.Body))
            return Answer.Detail(StatusCodes.Status400BadRequest, "JSON parse error - the body is not valid UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(captured.Body);
            if (!IsSound(document.RootElement)) return Answer.Detail(StatusCodes.Status400BadRequest, "JSON parse error - a string holds half a character.");
            body = document.RootElement.Clone();
            return null;
        }
        catch (JsonException error)
        {
            return Answer.Detail(StatusCodes.Status400BadRequest,
                string.Create(CultureInfo.InvariantCulture, $"JSON parse error - line {error.LineNumber + 1}, column {error.BytePositionInLine + 1}."));
        }
    }

    /// <summary>Escapes may spell half of a surrogate pair; such a text cannot be stored or sent on.</summary>
    private static bool IsSound(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && IsSound(property.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsSound),
                JsonValueKind.String => element.GetString() is not null,
                _ => true
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Short(string? contentType) =>
        contentType is null ? "" : contentType.Length <= 100 ? contentType : contentType[..100];
}
