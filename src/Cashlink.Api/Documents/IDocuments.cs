namespace Cashlink.Api;

/// <summary>Files to and from Cashlink: <c>/v2/documents/</c> and the addresses that other answers give.</summary>
public interface IDocuments
{
    /// <summary>Uploads a file as the multipart field <c>file</c> (Cashlink's documentation, 'Documents'). Needs the scope <c>documents:write</c>.</summary>
    /// <param name="content">The file, read from its present position; stays open. When it cannot seek, it is sent once and a failure is not repeated.</param>
    /// <param name="fileName">The file's name, without a path.</param>
    /// <param name="contentType">The file's media type, such as <c>application/pdf</c>.</param>
    /// <param name="key">Names this change; the same key again gives the first answer.</param>
    /// <param name="cancellationToken">Ends the call; never answered with a retry.</param>
    /// <exception cref="ArgumentException">The name or the media type is unusable.</exception>
    /// <exception cref="CashlinkException">400: the file is refused.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up; repeat with the same key.</exception>
    Task<UploadedDocument> UploadAsync(Stream content, string fileName, string contentType, IdempotencyKey key, CancellationToken cancellationToken = default);

    /// <summary>Opens a document that another answer names, such as a campaign's or a costs document (our assumptions 15 and 16).
    /// Needs the scope <c>investments:read</c>.</summary>
    /// <param name="url">Its address: absolute, or relative to the base address. Only addresses under the base address are
    /// followed, because the access token goes with the request.</param>
    /// <param name="cancellationToken">Ends the call until the content begins; pass it to the reads as well.</param>
    /// <returns>The open document; dispose it to give the connection back.</returns>
    /// <exception cref="CashlinkException">The address is elsewhere, or 404: there is no such document.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<DocumentContent> OpenAsync(string url, CancellationToken cancellationToken = default);
}
