namespace Cashlink.Wizard.Access;

/// <summary>
/// Tells a form of our own page from one of somebody else's. Our cookies go with requests from other sites (a frame needs them), so
/// what changes something has to come from our own origin; browsers say so on each request (Fetch Metadata).
/// </summary>
public static class OwnForm
{
    /// <summary>
    /// True when the request was made by one of our pages. <c>Origin</c> counts only where the browser sends no
    /// <c>Sec-Fetch-Site</c>; with our referrer policy it is often empty.
    /// </summary>
    public static bool IsSender(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return site.Length > 0
            ? site == "same-origin"
            : request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
    }
}
