using System.Text.Json;
using System.Text.Unicode;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>The JSON body of a request, as it was sent and as it was read.</summary>
/// <param name="Bytes">As it was sent.</param>
/// <param name="Json">As it was read.</param>
internal sealed record RequestBody(byte[] Bytes, JsonElement Json)
{
    /// <summary>A key that comes twice is a mistake of somebody's, and two readers would not take the same one.</summary>
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>Reads the body.</summary>
    /// <returns>Null when it is no JSON.</returns>
    /// <exception cref="BadHttpRequestException">It is too large.</exception>
    public static async Task<RequestBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        // The reader looks at the letters of a text only when it is asked for the text; two readers must not see two bodies.
        if (!Utf8.IsValid(content.GetBuffer().AsSpan(0, (int)content.Length)))
            return null;
        try
        {
            using var document = JsonDocument.Parse(content.ToArray(), Options);
            return new RequestBody(content.ToArray(), document.RootElement.Clone());
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The latter for names that are no text, such as half a surrogate pair.
            return null;
        }
    }
}
