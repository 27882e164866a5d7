using System.Net.Http.Headers;
using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Tokens;

/// <summary>A call needs a token that has not ended and holds the call's scope.</summary>
public sealed class AccessControl(RequestDelegate next, TokenStore tokens)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (!ApiPaths.IsApi(context.Request.Path) || endpoint is null || endpoint.Metadata.GetMetadata<NoTokenNeeded>() is not null)
        {
            await next(context);
            return;
        }

        var refusal = Check(context, endpoint, out var token);
        if (refusal is not null)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
            await refusal.ExecuteAsync(context);
            return;
        }
        context.Features.Set(token);
        await next(context);
    }

    private Answer? Check(HttpContext context, Endpoint endpoint, out AccessToken? token)
    {
        token = null;
        if (!AuthenticationHeaderValue.TryParse(context.Request.Headers.Authorization, out var header)
            || !"Bearer".Equals(header.Scheme, StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(header.Parameter))
            return Answer.Detail(StatusCodes.Status401Unauthorized, "Authentication credentials were not provided.");
        token = tokens.Find(header.Parameter);
        if (token is null) return Answer.Detail(StatusCodes.Status401Unauthorized, "The access token is invalid or has expired.");
        return endpoint.Metadata.GetMetadata<RequiredScope>() is { } required && !token.Scopes.Contains(required.Scope)
            ? Answer.Detail(StatusCodes.Status403Forbidden, $"You do not have permission to perform this action. It needs the scope {required.Scope}.")
            : null;
    }
}
