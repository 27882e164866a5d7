using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>A request for something of a console, from a browser that was let in.</summary>
/// <param name="Access">Its admission.</param>
/// <param name="Partner">The advisor's partner.</param>
public sealed record AdvisorVisit(AdvisorAccess Access, Partner Partner);

/// <summary>
/// Nothing below the console's path is answered without the console's cookie, except the links that are exchanged for one. What
/// comes after this door finds an <see cref="AdvisorVisit"/> in the request's features.
/// </summary>
public sealed class AdvisorDoor(RequestDelegate next, AdvisorAccessStore accesses, PartnerDirectory partners, RefusalLog refusals)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(AdvisorCookie.Path, StringComparison.OrdinalIgnoreCase, out var rest))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        if (rest.StartsWithSegments("/launch", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWithSegments("/for-client", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }
        var cookie = AdvisorCookie.Read(context.Request);
        var access = await accesses.FindAsync(cookie, context.RequestAborted);
        if (access is null || partners.Find(access.PartnerId) is not { } partner)
        {
            if (cookie is not null)
            {
                refusals.ConsoleCookie();
                AdvisorCookie.End(context.Response);
            }
            await LaunchEndpoint.Closed(context, DoorReason.AdvisorNotAdmitted).ExecuteAsync(context);
            return;
        }
        SecurityHeaders.AllowFraming(context, partner.FrameOrigins);
        context.Features.Set(new AdvisorVisit(access, partner));
        await next(context);
    }
}
