using Cashlink.Wizard.Components.Pages;
using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Embedding;

/// <summary>A request for something of a session, from a browser that was let in.</summary>
/// <param name="Access">Its admission.</param>
/// <param name="Session">The session.</param>
/// <param name="Partner">The partner of the session; null when the configuration no longer has it.</param>
public sealed record SessionVisit(SessionAccess Access, WizardSession Session, Partner? Partner);

/// <summary>
/// Everything of a session lies below its path, and nothing of it is answered without the session's cookie. What comes after
/// this door finds a <see cref="SessionVisit"/> in the request's features.
/// </summary>
public sealed class SessionDoor(RequestDelegate next, AccessStore accesses, SessionStore sessions, PartnerDirectory partners)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!TryReadSession(context.Request.Path, out var sessionId, out var hasStep))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        var access = await accesses.FindAsync(sessionId, AccessCookie.Read(context.Request), context.RequestAborted);
        var session = access is null ? null : await sessions.FindAsync(sessionId, context.RequestAborted);
        if (access is null || session is null)
        {
            var query = context.Request.Query;
            var reason = query.ContainsKey("link") ? DoorReason.LinkSpent : query.ContainsKey("closed") ? DoorReason.Idle : DoorReason.NotAdmitted;
            await LaunchEndpoint.Closed(context, reason).ExecuteAsync(context);
            return;
        }
        var partner = partners.Find(session.PartnerId);
        SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? []);
        if (!hasStep)
        {
            context.Response.Redirect(StepAddress.Of(sessionId, StepOrder.Next(session)));
            return;
        }
        context.Features.Set(new SessionVisit(access, session, partner));
        await next(context);
    }

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
