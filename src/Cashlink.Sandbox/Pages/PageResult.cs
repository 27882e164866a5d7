using System.Text;

namespace Cashlink.Sandbox.Pages;

/// <summary>A page with a strict policy: styles and scripts come from files of the sandbox, nothing from anywhere else.</summary>
/// <param name="html">The page.</param>
/// <param name="status">The HTTP status.</param>
/// <param name="policy">Another policy, for a page that shows something of another origin.</param>
public sealed class PageResult(Html html, int status = StatusCodes.Status200OK, string? policy = null) : IResult
{
    // No form-action: after a redirect browsers hold it against the target too, and the portal's form leads to the wizard,
    // whose public address only the wizard knows.
    private const string Policy = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = policy ?? Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(html.ToString()), httpContext.RequestAborted);
    }
}
