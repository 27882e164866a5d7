using Cashlink.Wizard.Components.Pages;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Launch;

/// <summary>Exchanges a one-time link for a cookie and leads to the session, out of the address that carried the secret.</summary>
public static class LaunchEndpoint
{
    /// <summary>The path of a link.</summary>
    public static string PathOf(string token) => $"/launch/{token}";

    public static void MapLaunchLinks(this IEndpointRouteBuilder routes) => routes.MapGet("/launch/{token}", UseAsync);

    internal static async Task<IResult> UseAsync(
        HttpContext context, string token, AccessStore accesses, SessionStore store, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await accesses.UseLinkAsync(token, cancellationToken))
        {
            case LaunchAttempt.Admitted(var access, var secret):
                AccessCookie.Set(context.Response, access, secret);
                return await ToSessionAsync(access.SessionId, store, cancellationToken);
            // The cookie is bound to the session's path, so this request does not show it. The session's own page decides whether
            // the browser that comes with a spent link is in already, and says what to do when it is not.
            case LaunchAttempt.Spent(var sessionId):
                return TypedResults.LocalRedirect($"{AccessCookie.PathOf(sessionId)}?link=spent", preserveMethod: false);
            default:
                return Closed(context, DoorReason.LinkUnknown);
        }
    }

    private static async Task<IResult> ToSessionAsync(Guid sessionId, SessionStore store, CancellationToken cancellationToken)
    {
        var session = await store.FindAsync(sessionId, cancellationToken)
            ?? throw new InvalidOperationException("A launch link leads to no session.");
        return TypedResults.LocalRedirect(StepAddress.Of(sessionId, StepOrder.Next(session)));
    }

    /// <summary>The page for a browser that is not let in.</summary>
    public static IResult Closed(HttpContext context, DoorReason reason) => new RazorComponentResult<DoorPage>(
        new { Reason = reason, Language = Language.FromHeader(context.Request.Headers.AcceptLanguage) })
    {
        StatusCode = reason == DoorReason.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden,
    };
}
