using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Access;

/// <summary>Exchanges a one-time link for a cookie and leads to the session, out of the address that carried the secret.</summary>
public static partial class LaunchEndpoint
{
    /// <summary>The path of a link.</summary>
    public static string PathOf(string token) => $"/launch/{token}";

    public static void MapLaunchLinks(this IEndpointRouteBuilder routes) => routes.MapGet("/launch/{token}", UseAsync);

    internal static async Task<IResult> UseAsync(
        HttpContext context, string token, AccessStore accesses, SessionStore store, PartnerDirectory partners, ILogger<AccessStore> logger,
        CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await accesses.UseLinkAsync(token, cancellationToken))
        {
            case LaunchAttempt.Admitted(var access, var secret):
                var session = await store.FindAsync(access.SessionId, cancellationToken)
                    ?? throw new InvalidOperationException("A launch link leads to no session.");
                SecurityHeaders.AllowFraming(context, partners.Find(session.PartnerId)?.FrameOrigins ?? []);
                AccessCookie.Set(context.Response, access, secret);
                return TypedResults.LocalRedirect(StepAddress.Of(session.Id, StepOrder.Next(session)));
            // The cookie is bound to the session's path, so this request does not show it. The session's own page decides whether
            // the browser that comes with a spent link is in already, and says what to do when it is not.
            case LaunchAttempt.Spent(var sessionId):
                LogSpent(logger, sessionId);
                return TypedResults.LocalRedirect($"{SessionAddress.PathOf(sessionId)}?link=spent", preserveMethod: false);
            default:
                LogUnknown(logger);
                return Closed(context, DoorReason.LinkUnknown);
        }
    }

    /// <summary>The page for a browser that is not let in.</summary>
    /// <param name="context">Its request.</param>
    /// <param name="reason">Why it is not let in.</param>
    /// <param name="partner">The partner of the session that it wanted to, when there is one: the page looks like his.</param>
    public static IResult Closed(HttpContext context, DoorReason reason, Partner? partner = null) => new RazorComponentResult<DoorPage>(
        new
        {
            Reason = reason,
            Language = Language.FromHeader(context.Request.Headers.AcceptLanguage, partner?.OfferedLanguages ?? Language.All),
            Partner = partner,
        })
    {
        StatusCode = reason switch
        {
            DoorReason.NotFound => StatusCodes.Status404NotFound,
            DoorReason.Cancelled => StatusCodes.Status410Gone,
            _ => StatusCodes.Status403Forbidden,
        },
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch link of session {SessionId} was refused: it was used before, or its time is over.")]
    private static partial void LogSpent(ILogger logger, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A launch link was refused: there is no such link.")]
    private static partial void LogUnknown(ILogger logger);
}
