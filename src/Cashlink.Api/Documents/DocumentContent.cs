namespace Cashlink.Api;

/// <summary>An open document. Holds a connection until it is disposed.</summary>
public sealed class DocumentContent : IAsyncDisposable
{
    private readonly IDisposable? _owner;

    /// <summary>Wraps a document's content.</summary>
    /// <param name="stream">The content; disposed with this object.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="fileName">The file's name, when known.</param>
    /// <param name="length">The length in bytes, when known.</param>
    /// <param name="owner">What holds the connection; disposed with this object.</param>
    public DocumentContent(Stream stream, string contentType, string? fileName = null, long? length = null, IDisposable? owner = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(contentType);
        (Stream, ContentType, FileName, Length, _owner) = (stream, contentType, fileName, length, owner);
    }

    /// <summary>The content, read once from beginning to end. A connection that breaks meanwhile shows as <see cref="IOException"/>.</summary>
    public Stream Stream { get; }

    /// <summary>The media type, such as <c>application/pdf</c>; <c>application/octet-stream</c> when Cashlink does not say.</summary>
    public string ContentType { get; }

    /// <summary>The file's name without a path, when Cashlink gives one.</summary>
    public string? FileName { get; }

    /// <summary>The length in bytes, when Cashlink gives it.</summary>
    public long? Length { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Stream.DisposeAsync();
        _owner?.Dispose();
    }
}
