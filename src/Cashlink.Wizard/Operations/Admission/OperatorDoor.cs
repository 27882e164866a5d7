using Cashlink.Wizard.Localization;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Operations.Admission;

/// <summary>
/// Nothing below the operator's path is answered without the operator's cookie, except the form that a key is given to, and nothing at all in a
/// frame. What comes after this door finds an <see cref="OperatorAccess"/> in the request's features.
/// </summary>
public sealed class OperatorDoor(RequestDelegate next, OperatorAccessStore accesses, OperatorLog log)
{
    private static readonly string[] Frames = ["iframe", "frame", "embed", "object", "fencedframe"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(OperationsAddress.Page, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        // The policy forbids every frame; a browser that says it asks for one gets no answer to begin with.
        if (Frames.Contains(context.Request.Headers["Sec-Fetch-Dest"].ToString()))
        {
            log.Framed();
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.Equals(OperationsAddress.SignIn, StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }
        var cookie = OperatorCookie.Read(context.Request);
        if (await accesses.FindAsync(cookie, context.RequestAborted) is { } access)
        {
            context.Features.Set(access);
            await next(context);
            return;
        }
        if (cookie is not null)
        {
            log.Cookie();
            OperatorCookie.End(context.Response);
        }
        // The form is no answer to anything else than the page.
        await new RazorComponentResult<SignInPage>(new
        {
            Language = OperatorLanguage.Of(context),
            Reason = cookie is null ? SignInReason.None : SignInReason.Ended,
        })
        {
            StatusCode = rest.HasValue || cookie is not null ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK,
        }.ExecuteAsync(context);
    }
}

/// <summary>The language of the operator's page.</summary>
internal static class OperatorLanguage
{
    /// <summary>The one that the address names, or the browser's.</summary>
    public static Language Of(HttpContext context) =>
        Language.Find(context.Request.Query["lang"]) ?? Language.FromHeader(context.Request.Headers.AcceptLanguage);
}
