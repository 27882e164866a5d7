namespace Cashlink.Wizard.Embedding;

/// <summary>Says on every response what the browser may do with it. Nobody may frame a page unless its session's partner says so.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'self'; ";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        if (!environment.IsDevelopment() && context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
        AllowFraming(context, []);
        return next(context);
    }

    /// <summary>Lets these origins frame the response.</summary>
    public static void AllowFraming(HttpContext context, IEnumerable<string> origins)
    {
        var frames = new AllowedFrames([.. origins]);
        context.Features.Set(frames);
        context.Response.Headers.ContentSecurityPolicy = $"{Policy}frame-ancestors {frames.Attribute ?? "'none'"}";
    }
}
