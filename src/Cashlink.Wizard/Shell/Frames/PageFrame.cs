namespace Cashlink.Wizard.Shell.Frames;

/// <summary>Where the page is shown: alone in a tab, or in a frame of a partner's page.</summary>
/// <param name="IsEmbedded">
/// True in a frame. The session's cookie belongs to the frame alone (Partitioned), so nothing of the session can be opened in a
/// new tab from there: documents are downloaded instead.
/// </param>
public sealed record PageFrame(bool IsEmbedded)
{
    public static readonly PageFrame None = new(false);

    /// <summary>True when a frame asks for the page. Browsers say so on each request (Fetch Metadata, Sec-Fetch-Dest).</summary>
    public static bool IsAskedFor(HttpRequest request) => request.Headers["Sec-Fetch-Dest"].ToString() is "iframe" or "frame";
}
