using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;

namespace Cashlink.Wizard.Home;

/// <summary>A request for something of a home page, from a browser that was let in.</summary>
/// <param name="Access">Its admission.</param>
/// <param name="Home">The page.</param>
/// <param name="Partner">The partner whose page it is.</param>
public sealed record HomeVisit(HomeAccess Access, InvestorHome Home, Partner Partner);

/// <summary>
/// Everything of a home page lies below its path, and nothing of it is answered without its cookie. What comes after this door finds a
/// <see cref="HomeVisit"/> in the request's features.
/// </summary>
public sealed class HomeDoor(RequestDelegate next, HomeStore homes, HomeAccessStore accesses, PartnerDirectory partners, RefusalLog refusals)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path.Value?.Split('/') is not ["", var first, var id, ..] || !first.Equals("home", StringComparison.OrdinalIgnoreCase)
            || !Guid.TryParse(id, out var homeId))
        {
            await next(context);
            return;
        }
        context.Response.Headers.CacheControl = "no-store";
        var home = await homes.FindAsync(homeId, context.RequestAborted);
        var partner = home is null ? null : partners.Find(home.PartnerId);
        // Not only the page: the portal's user is to see why the door is closed, too.
        SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? []);
        var cookie = HomeCookie.Read(context.Request);
        if (home is null || partner is null || await accesses.FindAsync(homeId, cookie, context.RequestAborted) is not { } access)
        {
            await RefuseAsync(context, homeId, partner, home is not null, cookie is not null);
            return;
        }
        // The seal and the place of what is stored say whose each of the two is; here they have to say the same.
        if ((access.PartnerId, access.InvestorId) != (home.PartnerId, home.InvestorId))
            throw new InvalidOperationException("An admission and its home page are of two investors.");
        context.Features.Set(new HomeVisit(access, home, partner));
        await next(context);
    }

    private async Task RefuseAsync(HttpContext context, Guid homeId, Partner? partner, bool exists, bool hasCookie)
    {
        if (hasCookie)
        {
            refusals.HomeCookie(homeId, exists);
            HomeCookie.End(context.Response, homeId);
        }
        await LaunchEndpoint.Closed(context, ReasonFor(context.Request.Query), partner).ExecuteAsync(context);
    }

    private static DoorReason ReasonFor(IQueryCollection query) =>
        query.ContainsKey("link") ? DoorReason.LinkSpent
        : query.ContainsKey("closed") ? DoorReason.Idle
        : DoorReason.NotAdmitted;
}
