using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cashlink.Sandbox.ExternalApi;

public sealed record BodyPart(string Name, string? FileName, string? ContentType, byte[] Content);

/// <summary>The parts of a multipart/form-data body.</summary>
public static class MultipartBody
{
    /// <summary>Null when the body is of another type or is not sound.</summary>
    public static async Task<IReadOnlyList<BodyPart>?> ReadAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)) return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 200) return null;
        var parts = new List<BodyPart>();
        try
        {
            var reader = new MultipartReader(boundary, new MemoryStream(CapturedRequest.Of(context).Body));
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) return null;
                using var content = new MemoryStream();
                await section.Body.CopyToAsync(content, context.RequestAborted);
                var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
                parts.Add(new BodyPart(HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "",
                    HeaderUtilities.RemoveQuotes(fileName).Value, section.ContentType, content.ToArray()));
                if (parts.Count > 20) return null;
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ArgumentException or FormatException)
        {
            return null;
        }
        return parts;
    }
}
