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

/// <summary>
/// Exchanges a one-time link for a cookie and leads to the session, out of the address that carried the secret. To fetch a link shows a
/// page and changes nothing; the form of that page uses the link up (docs/decisions/028-links-survive-machines.md).
/// </summary>
public static class LaunchEndpoint
{
    /// <summary>The path of a link.</summary>
    public static string PathOf(string token) => $"/launch/{token}";

    /// <summary>How a link is looked at. Neither uses it up: previews, scanners and prefetches do both.</summary>
    internal static IReadOnlyList<string> Looking { get; } = [HttpMethods.Get, HttpMethods.Head];

    public static void MapLaunchLinks(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/launch/{token}", Looking, LookAsync);
        routes.MapPost("/launch/{token}", EnterAsync);
    }

    private static Task<IResult> LookAsync(
        HttpContext context, string token, AccessStore accesses, SessionStore store, PartnerDirectory partners, RefusalLog refusals,
        CancellationToken cancellationToken) =>
        ShowAsync(context, token, EntryKind.Session, PathOf(token), accesses, store, partners, refusals, cancellationToken);

    /// <summary>The page that lets a browser in when its form is posted; the closed door when the link is worth nothing.</summary>
    internal static async Task<IResult> ShowAsync(
        HttpContext context, string token, EntryKind kind, string path, AccessStore accesses, SessionStore store, PartnerDirectory partners,
        RefusalLog refusals, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await accesses.LookAtLinkAsync(token, cancellationToken))
        {
            case LinkState.Usable(var sessionId):
                var session = await SessionOfAsync(store, sessionId, cancellationToken);
                var partner = partners.Find(session.PartnerId);
                SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? []);
                var language = partner?.LanguageOr(session.Locale) ?? Language.OrDefault(session.Locale);
                return kind is EntryKind.PassedOn or EntryKind.Mailed
                    ? new RazorComponentResult<PassedOnPage>(new { Kind = kind, Address = path, Language = language, Partner = partner })
                    : new RazorComponentResult<EntryPage>(new { Kind = kind, Address = path, Language = language });
            case LinkState.Spent(var sessionId):
                refusals.SpentLink(sessionId);
                return TypedResults.LocalRedirect(SpentAddressOf(sessionId));
            default:
                refusals.UnknownLink();
                return Closed(context, DoorReason.LinkUnknown);
        }
    }

    internal static async Task<IResult> EnterAsync(
        HttpContext context, string token, AccessStore accesses, SessionStore store, PartnerDirectory partners, RefusalLog refusals,
        CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await accesses.UseLinkAsync(token, cancellationToken))
        {
            case LaunchAttempt.Admitted(var access, var secret):
                var session = await SessionOfAsync(store, access.SessionId, cancellationToken);
                SecurityHeaders.AllowFraming(context, partners.Find(session.PartnerId)?.FrameOrigins ?? []);
                AccessCookie.Set(context.Response, access, secret);
                return SeeOther.To(context, StepAddress.Of(session.Id, StepOrder.Next(session)));
            // The cookie is bound to the session's path, so this request does not show it. The session's own page decides whether
            // the browser that comes with a spent link is in already, and says what to do when it is not.
            case LaunchAttempt.Spent(var sessionId):
                refusals.SpentLink(sessionId);
                return SeeOther.To(context, SpentAddressOf(sessionId));
            default:
                refusals.UnknownLink();
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
            // Whoever asked for it got it.
            DoorReason.AdvisorLeft or DoorReason.Left => StatusCodes.Status200OK,
            _ => StatusCodes.Status403Forbidden,
        },
    };

    private static string SpentAddressOf(Guid sessionId) => $"{SessionAddress.PathOf(sessionId)}?link=spent";

    private static async Task<WizardSession> SessionOfAsync(SessionStore store, Guid sessionId, CancellationToken cancellationToken) =>
        await store.FindAsync(sessionId, cancellationToken) ?? throw new InvalidOperationException("A launch link leads to no session.");
}
