using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Settings;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Cashlink.Sandbox.Tokens;

/// <summary>OAuth 2, client credentials (RFC 6749, section 4.4).</summary>
public static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api) =>
        api.MapPost(ApiPaths.Token, Issue)
            .WithMetadata(new NoTokenNeeded())
            .Describe("createToken", "Tokens", "Get an access token", "Client credentials; the token is sent as `Authorization: Bearer`.")
            .TakesForm()
            .Answers<TokenAnswer>(StatusCodes.Status200OK)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized);

    public static void MapTokenControls(this IEndpointRouteBuilder sandbox) =>
        sandbox.MapPost("/tokens/expire", (TokenStore tokens) => Answer.Ok(new JsonObject { ["expired"] = tokens.ExpireAll() }));

    private static Answer Issue(HttpContext context, TokenStore tokens, SandboxSettings settings)
    {
        var body = CapturedRequest.Of(context).Body;
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
            || body.Length > JsonBody.MaximumLength || !Utf8.IsValid(body))
            return Error(StatusCodes.Status400BadRequest, "invalid_request");

        var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body));
        var (client, secret) = Credentials(context.Request, form);
        if (!ApiClients.Knows(client, secret)) return Error(StatusCodes.Status401Unauthorized, "invalid_client");
        if (Single(form, "grant_type") is not { } grant) return Error(StatusCodes.Status400BadRequest, "invalid_request");
        if (grant != "client_credentials") return Error(StatusCodes.Status400BadRequest, "unsupported_grant_type");

        var asked = (Single(form, "scope") ?? string.Join(' ', Scopes.All)).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        if (asked.Count == 0 || asked.Any(scope => !Scopes.All.Contains(scope))) return Error(StatusCodes.Status400BadRequest, "invalid_scope");

        var token = tokens.Issue(client!, asked, settings.TokenLifetime);
        context.Response.Headers.CacheControl = "no-store";
        return Answer.Ok(new TokenAnswer(token.Value, "Bearer", (long)settings.TokenLifetime.TotalSeconds, string.Join(' ', asked)));
    }

    private static (string? Id, string? Secret) Credentials(HttpRequest request, Dictionary<string, StringValues> form)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header)
            || !"Basic".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase) || header.Parameter is null)
            return (Single(form, "client_id"), Single(form, "client_secret"));
        var bytes = new byte[header.Parameter.Length];
        if (!Convert.TryFromBase64String(header.Parameter, bytes, out var count)) return (null, null);
        var parts = Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2);
        return parts.Length == 2 ? (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1])) : (null, null);
    }

    private static string? Single(Dictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out var values) && values.Count == 1 && !string.IsNullOrEmpty(values[0]) ? values[0] : null;

    private static Answer Error(int status, string error) => new(status, new JsonObject { ["error"] = error });
}

public sealed record TokenAnswer(string AccessToken, string TokenType, long ExpiresIn, string Scope);
