using System.Net.Http.Headers;
using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class DocumentsEndpoint(ApiTransport transport) : IDocuments
{
    private const string UnknownType = "application/octet-stream";

    public async Task<UploadedDocument> UploadAsync(
        Stream content, string fileName, string contentType, IdempotencyKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        ArgumentException.ThrowIfNullOrWhiteSpace(contentType);
        if (!MediaTypeHeaderValue.TryParse(contentType, out var mediaType))
            throw new ArgumentException("This is not a media type.", nameof(contentType));
        if (fileName.Any(char.IsControl))
            throw new ArgumentException("A file name has no control characters.", nameof(fileName));

        using var upload = new Upload(content, fileName, mediaType, key);
        return await transport.ReadAsync<UploadedDocument>(upload.ToCall(), cancellationToken);
    }

    public async Task<DocumentContent> OpenAsync(string url, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);

        var answer = await transport.OpenAsync(url, cancellationToken);
        var content = answer.Open!.Content;
        try
        {
            var headers = content.Headers;
            return new DocumentContent(
                await content.ReadAsStreamAsync(cancellationToken),
                headers.ContentType?.MediaType ?? UnknownType,
                FileNameOf(headers.ContentDisposition),
                headers.ContentLength,
                answer);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    // The name comes from outside and may end up in a path: only its last part is taken, by either system's separator.
    private static string? FileNameOf(ContentDispositionHeaderValue? disposition)
    {
        var name = (disposition?.FileNameStar ?? disposition?.FileName)?.Trim('"');
        name = name?[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.IsNullOrWhiteSpace(name) || name is "." or ".." || name.Any(char.IsControl) ? null : name;
    }
}
