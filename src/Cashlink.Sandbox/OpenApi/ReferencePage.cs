using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Pages;
using Cashlink.Sandbox.Tokens;
using Scalar.AspNetCore;

namespace Cashlink.Sandbox.OpenApi;

/// <summary>The OpenAPI document for people, who can try each call. Scalar's script comes from here too, so it works without a network.</summary>
public static class ReferencePage
{
    public static void MapReferencePage(this IEndpointRouteBuilder sandbox) => sandbox
        .MapScalarApiReference("/api", options =>
        {
            options.WithTitle("API reference – Cashlink sandbox")
                .WithNonce()
                .AddHeaderContent(Links().ToString());
            options.WithOpenApiRoutePattern(ApiPaths.Base + ApiPaths.Schema)
                .WithCustomCss(LinksStyle)
                .WithFavicon(Assets.Url("mark.svg"))
                .AddPreferredSecuritySchemes(ApiSchema.SecurityScheme)
                .AddClientCredentialsFlow(ApiSchema.SecurityScheme, flow =>
                {
                    flow.ClientId = ApiClients.Id;
                    flow.ClientSecret = ApiClients.Secret;
                    flow.SelectedScopes = [.. Scopes.All];
                })
                // Nothing leaves this machine: no fonts, no figures, no offers from elsewhere.
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .DisableMcp()
                .HideClientButton()
                .HideDeveloperTools();
        })
        .AddEndpointFilter((context, next) =>
        {
            var response = context.HttpContext.Response;
            response.OnStarting(() =>
            {
                response.Headers.ContentSecurityPolicy = Policy(context.HttpContext.Items[ScalarOptions.NonceHttpContextItemKey]);
                response.Headers.XContentTypeOptions = "nosniff";
                return Task.CompletedTask;
            });
            return next(context);
        });

    /// <summary>Scalar writes its styles into the page; its one script in the page has a nonce.</summary>
    private static string Policy(object? nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private const string LinksStyle =
        ".links { display: flex; gap: 1.5rem; margin: 0; padding: .75rem 1.25rem; font: 1rem var(--scalar-font); background: var(--scalar-background-2) } .links a { color: var(--scalar-color-1) }";

    private static Html Links() => Html.Of($"""<p class="links"><a href="/">Demo portal</a> <a href="/sandbox">Controls</a></p>""");
}
