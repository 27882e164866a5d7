using Cashlink.Wizard.Shell.Addresses;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Shell.Frames;

/// <summary>Says on every response what the browser may do with it. Nobody may frame a page unless its session's partner says so.</summary>
public sealed class SecurityHeaders(RequestDelegate next, IHostEnvironment environment, IOptions<AddressSettings> settings)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; ";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";
        // A page of its own keeps no tie to the page that opened it. In a frame this says nothing.
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers[ResourcePolicy] = "same-origin";
        if (IsReachedByHttps(context.Request))
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        AllowFraming(context, []);
        context.Response.OnStarting(NameCharset, context.Response);
        return next(context);
    }

    /// <summary>Lets these origins frame the response.</summary>
    public static void AllowFraming(HttpContext context, IEnumerable<string> origins)
    {
        var frames = new AllowedFrames([.. origins]);
        context.Features.Set(frames);
        context.Response.Headers.ContentSecurityPolicy = $"{Policy}frame-ancestors {frames.Attribute ?? "'none'"}";
        // A portal that isolates itself (COEP) could not show the frame otherwise.
        if (frames.Attribute is not null)
            context.Response.Headers[ResourcePolicy] = "cross-origin";
    }

    /// <summary>Texts say how they are encoded, whoever wrote the answer: a browser is not to guess.</summary>
    private static Task NameCharset(object state)
    {
        var response = (HttpResponse)state;
        if (response.ContentType is { } type && IsText(type) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
            response.ContentType = type + "; charset=utf-8";
        return Task.CompletedTask;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.StartsWith("image/svg+xml", StringComparison.OrdinalIgnoreCase);

    /// <summary>A proxy in front may speak https for us and http to us. On a developer's machine the promise would outlive the certificate.</summary>
    private bool IsReachedByHttps(HttpRequest request) =>
        !environment.IsDevelopment() && (request.IsHttps || settings.Value.PublicUrl?.Scheme == Uri.UriSchemeHttps);
}
