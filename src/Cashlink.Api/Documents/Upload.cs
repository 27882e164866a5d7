using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Cashlink.Api.Transport;

namespace Cashlink.Api;

/// <summary>A file on its way up, possibly in several attempts.</summary>
internal sealed class Upload(Stream source, string fileName, MediaTypeHeaderValue mediaType, IdempotencyKey key) : IDisposable
{
    // The same key must come with the same body, byte for byte, also from another process: so the boundary follows the key.
    private readonly string _boundary = $"cashlink-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(key.Value)))[..32]}";

    // An attempt that was given up may still be reading while the next one begins.
    private readonly SemaphoreSlim _reading = new(1);
    private readonly long _start = source.CanSeek ? source.Position : 0;

    public ApiCall ToCall() => new(HttpMethod.Post, Routes.Documents)
    {
        Key = key,
        IsUpload = true,
        CanRepeatBody = source.CanSeek,
        Content = NewContent,
    };

    public void Dispose() => _reading.Dispose();

    private MultipartFormDataContent NewContent()
    {
        var file = new FilePart(this) { Headers = { ContentType = mediaType } };
        return new MultipartFormDataContent(_boundary) { { file, "file", fileName } };
    }

    private async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken);
        try
        {
            if (source.CanSeek)
                source.Position = _start;
            await source.CopyToAsync(target, cancellationToken);
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>Reads the caller's stream anew for each attempt and leaves it open.</summary>
    private sealed class FilePart(Upload upload) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            upload.CopyAsync(stream, CancellationToken.None);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
            upload.CopyAsync(stream, cancellationToken);

        protected override bool TryComputeLength(out long length)
        {
            length = upload.CanSeek ? upload.Length : 0;
            return upload.CanSeek;
        }
    }

    private bool CanSeek => source.CanSeek;

    private long Length => source.Length - _start;
}
