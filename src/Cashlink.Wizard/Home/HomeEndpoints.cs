using Cashlink.Wizard.Access;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;
using Cashlink.Wizard.Shell.Idling;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Home;

/// <summary>The ways to an investor's home page, and out.</summary>
public static class HomeEndpoints
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Where the page tells that somebody uses it.</summary>
    public static string UsePathOf(Guid homeId) => $"{HomeAddress.PathOf(homeId)}/use";

    /// <summary>Where the page goes when nobody uses it.</summary>
    public static string ClosePathOf(Guid homeId) => $"{HomeAddress.PathOf(homeId)}/close";

    /// <summary>Where a form signs the browser out.</summary>
    public static string LeavePathOf(Guid homeId) => $"{HomeAddress.PathOf(homeId)}/leave";

    /// <summary>Maps links to home pages, the pages, and their forms.</summary>
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/home/launch/{token}", Looking, LookAsync);
        routes.MapPost("/home/launch/{token}", EnterAsync);
        routes.MapMethods("/home/{homeId:guid}", Looking, ShowAsync);
        routes.MapPost("/home/{homeId:guid}/use", Use);
        routes.MapPost("/home/{homeId:guid}/close", CloseAsync);
        routes.MapPost("/home/{homeId:guid}/leave", LeaveAsync);
        routes.MapOpening();
    }

    /// <summary>The page of a link; to fetch it changes nothing.</summary>
    private static async Task<IResult> LookAsync(
        HttpContext context, string token, HomeStore homes, HomeAccessStore accesses, PartnerDirectory partners, RefusalLog refusals,
        CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await accesses.LookAtLinkAsync(token, cancellationToken))
        {
            case HomeLinkState.Usable(var homeId) when await homes.FindAsync(homeId, cancellationToken) is { } home:
                var partner = partners.Find(home.PartnerId);
                SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? []);
                return new RazorComponentResult<EntryPage>(new
                {
                    Kind = EntryKind.Home,
                    Address = HomeAddress.OfLink(token),
                    Language = partner?.LanguageOr(home.Locale) ?? Language.OrDefault(home.Locale),
                });
            case HomeLinkState.Spent(var homeId):
                refusals.SpentHomeLink(homeId);
                return TypedResults.LocalRedirect(SpentAddressOf(homeId));
            default:
                refusals.UnknownLink();
                return LaunchEndpoint.Closed(context, DoorReason.LinkUnknown);
        }
    }

    private static async Task<IResult> EnterAsync(
        HttpContext context, string token, HomeStore homes, HomeAccessStore accesses, PartnerDirectory partners, RefusalLog refusals,
        CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        switch (await accesses.UseLinkAsync(token, cancellationToken))
        {
            case HomeLinkState.Admitted(var access, var secret):
                SecurityHeaders.AllowFraming(context, partners.Find(access.PartnerId)?.FrameOrigins ?? []);
                HomeCookie.Set(context.Response, access, secret);
                return SeeOther.To(context, HomeAddress.PathOf(access.HomeId));
            // The cookie is bound to the page's path, so the page itself decides whether the browser is in already.
            case HomeLinkState.Spent(var homeId):
                refusals.SpentHomeLink(homeId);
                return SeeOther.To(context, SpentAddressOf(homeId));
            default:
                refusals.UnknownLink();
                return LaunchEndpoint.Closed(context, DoorReason.LinkUnknown);
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, string? lang, HomeReader reader, OwnAddress address, IdentificationAddress identification, IOptions<IdleSettings> idle,
        CancellationToken cancellationToken)
    {
        var (access, home, partner) = context.Features.GetRequiredFeature<HomeVisit>();
        var frame = new PageFrame(PageFrame.IsAskedFor(context.Request));
        var language = partner.LanguageOr(partner.OfferedLanguages.Any(offered => offered.Code == lang) ? lang : home.Locale);
        return new RazorComponentResult<HomePage>(new
        {
            Home = home,
            Partner = partner,
            Language = language,
            View = await reader.ReadAsync(access, language, cancellationToken),
            Idle = idle.Value,
            Frame = frame,
            Identification = identification.OfHome(access.PartnerId, access.InvestorId, home.Id, address.Of(context.Request), frame, language),
        });
    }

    /// <summary>That somebody uses the page has been noted at the door.</summary>
    private static StatusCodeHttpResult Use(HttpContext context, OwnAddress address) =>
        TypedResults.StatusCode(address.IsSender(context.Request) ? StatusCodes.Status204NoContent : StatusCodes.Status403Forbidden);

    private static async Task<IResult> CloseAsync(HttpContext context, OwnAddress address, HomeAccessStore accesses, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (access, home, _) = context.Features.GetRequiredFeature<HomeVisit>();
        await accesses.EndAsync(access.AccessId, cancellationToken);
        HomeCookie.End(context.Response, home.Id);
        return SeeOther.To(context, $"{HomeAddress.PathOf(home.Id)}?closed=idle");
    }

    /// <summary>Who signs out leaves the sessions, too, that were opened from the page.</summary>
    private static async Task<IResult> LeaveAsync(
        HttpContext context, OwnAddress address, HomeAccessStore homes, AccessStore accesses, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (access, home, partner) = context.Features.GetRequiredFeature<HomeVisit>();
        await homes.EndAsync(access.AccessId, cancellationToken);
        await accesses.EndOpenedFromAsync(access.AccessId, cancellationToken);
        HomeCookie.End(context.Response, home.Id);
        AccessCookie.ClearStorage(context.Response);
        return LaunchEndpoint.Closed(context, DoorReason.Left, partner);
    }

    private static string SpentAddressOf(Guid homeId) => $"{HomeAddress.PathOf(homeId)}?link=spent";
}
