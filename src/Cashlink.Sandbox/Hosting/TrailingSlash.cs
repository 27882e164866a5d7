using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Hosting;

/// <summary>Routing here would forgive a missing slash at the end of a path. The API does not, so a client must not learn to rely on it.</summary>
public sealed class TrailingSlash(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(ApiPaths.Base + ApiPaths.Version, StringComparison.Ordinal) || context.Request.Path.Value!.EndsWith('/'))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
