using System.Buffers;

namespace Cashlink.Api.Transport;

/// <summary>Reads a body into memory, but never more than is allowed: what unpacks without end must not end us.</summary>
internal static class BoundedBody
{
    private const int ChunkSize = 16 * 1024;

    /// <returns>The body; null when it is larger than <paramref name="limit"/> bytes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
            return null;

        await using var source = await content.ReadAsStreamAsync(cancellationToken);
        var body = new ArrayBufferWriter<byte>(ChunkSize);
        while (true)
        {
            var read = await source.ReadAsync(body.GetMemory(ChunkSize), cancellationToken);
            if (read == 0)
                return body.WrittenMemory;
            if (read > limit - body.WrittenCount)
                return null;
            body.Advance(read);
        }
    }
}
