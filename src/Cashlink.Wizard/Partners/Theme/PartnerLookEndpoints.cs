namespace Cashlink.Wizard.Partners.Theme;

/// <summary>Serves themes and logos. They are public: whoever sees a partner's page has them.</summary>
public static class PartnerLookEndpoints
{
    /// <summary>An SVG that is opened by itself is a document; it may do nothing there.</summary>
    private const string LogoPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";

    public static void MapPartnerLooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/partners/{partnerId}/theme.css", (HttpContext context, string partnerId, PartnerLooks looks) =>
            looks.Of(partnerId) is { StyleSheet: { } styleSheet, StyleSheetAddress: { } address }
                ? Serve(context, address, TypedResults.Text(styleSheet, "text/css", System.Text.Encoding.UTF8))
                : TypedResults.NotFound());
        routes.MapGet("/partners/{partnerId}/logo", (HttpContext context, string partnerId, PartnerLooks looks) =>
        {
            if (looks.Of(partnerId) is not { Logo: { } logo, LogoAddress: { } address })
                return TypedResults.NotFound();
            context.Response.Headers.ContentSecurityPolicy = LogoPolicy;
            return Serve(context, address, TypedResults.Bytes(logo.Content, logo.MediaType));
        });
    }

    /// <summary>Only what the address promises may be kept; an old address, or one without a hash, gets the present content for once.</summary>
    private static IResult Serve(HttpContext context, string address, IResult result)
    {
        var isCurrent = address == context.Request.Path + context.Request.QueryString;
        context.Response.Headers.CacheControl = isCurrent ? "public, max-age=31536000, immutable" : "no-cache";
        return result;
    }
}
