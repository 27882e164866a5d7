using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;

namespace Cashlink.Wizard.Access;

/// <summary>A request for something of a session, from a browser that was let in.</summary>
/// <param name="Access">Its admission.</param>
/// <param name="Session">The session.</param>
/// <param name="Partner">The partner of the session; null when the configuration no longer has it.</param>
public sealed record SessionVisit(SessionAccess Access, WizardSession Session, Partner? Partner);

/// <summary>
/// Everything of a session lies below its path, and nothing of it is answered without the session's cookie. What comes after
/// this door finds a <see cref="SessionVisit"/> in the request's features.
/// </summary>
public sealed class SessionDoor(
    RequestDelegate next, AccessStore accesses, SessionStore sessions, PartnerDirectory partners, LeftAdmissions left, RefusalLog refusals)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!TryReadSession(context.Request.Path, out var sessionId, out var hasStep))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        var cookie = AccessCookie.Read(context.Request);
        var session = await sessions.FindAsync(sessionId, context.RequestAborted);
        var access = session is null ? null : await accesses.FindAsync(sessionId, cookie, context.RequestAborted);
        var partner = session is null ? null : partners.Find(session.PartnerId);
        // Not only the step: the portal's user is to see why the door is closed, too.
        SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? []);
        if (access is null || session is null or { End: SessionEnd.Cancelled })
        {
            await RefuseAsync(context, sessionId, session, partner, cookie);
            return;
        }
        if (!hasStep)
        {
            context.Response.Redirect(StepAddress.Of(sessionId, StepOrder.Next(session)));
            return;
        }
        context.Features.Set(new SessionVisit(access, session, partner));
        await next(context);
    }

    private async Task RefuseAsync(HttpContext context, Guid sessionId, WizardSession? session, Partner? partner, string? cookie)
    {
        if (cookie is not null)
        {
            refusals.Cookie(sessionId, session is not null);
            AccessCookie.End(context.Response, sessionId);
        }
        await LaunchEndpoint.Closed(context, ReasonFor(context.Request, session, left.Includes(cookie)), partner).ExecuteAsync(context);
    }

    private static DoorReason ReasonFor(HttpRequest request, WizardSession? session, bool hasLeft) =>
        session?.End == SessionEnd.Cancelled ? DoorReason.Cancelled
        : (hasLeft || AccessCookie.HasLeft(request)) && session is not null ? DoorReason.Left
        : request.Query.ContainsKey("link") ? DoorReason.LinkSpent
        : request.Query.ContainsKey("closed") ? DoorReason.Idle
        : DoorReason.NotAdmitted;

    private static bool TryReadSession(PathString path, out Guid sessionId, out bool hasStep)
    {
        (sessionId, hasStep) = (default, false);
        // Whatever the routes would take for a session is stopped here, in each way it can be written.
        if (path.Value?.Split('/') is not ["", "w" or "W", var id, .. var rest] || !Guid.TryParse(id, out sessionId))
            return false;
        hasStep = rest is [{ Length: > 0 }, ..];
        return true;
    }
}
