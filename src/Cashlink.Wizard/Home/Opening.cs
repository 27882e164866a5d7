using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.Home;

/// <summary>The way from a home page into one of its subscriptions: the press of a button, in the browser that is in already.</summary>
public static class Opening
{
    /// <summary>Which button was pressed; see <see cref="HomeActions"/>.</summary>
    public const string WhereField = "to";

    /// <summary>The language that the home page was read in.</summary>
    public const string LanguageField = "lang";

    private const int LargestForm = 4 * 1024;

    /// <summary>Where a form opens a subscription.</summary>
    public static string PathOf(Guid homeId, Guid sessionId) => $"{HomeAddress.PathOf(homeId)}/open/{sessionId:D}";

    internal static void MapOpening(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/home/{homeId:guid}/open/{sessionId:guid}", OpenAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));

    private static async Task<IResult> OpenAsync(
        HttpContext context, Guid sessionId, OwnAddress address, HomeAccessStore homes, AccessStore accesses, SessionStore sessions, RefusalLog refusals,
        CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (home, page, partner) = context.Features.GetRequiredFeature<HomeVisit>();
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var language = partner.OfferedLanguages.FirstOrDefault(offered => offered.Code == form[LanguageField]);
        // A session of another investor is answered like one that does not exist.
        if (await FindAsync(sessions, home, sessionId, language, page.ReturnUrl, cancellationToken) is not { } session)
        {
            refusals.ForeignSession(page.Id, sessionId);
            return LaunchEndpoint.Closed(context, DoorReason.NotFound, partner);
        }
        if (session.End == SessionEnd.Cancelled)
            return LaunchEndpoint.Closed(context, DoorReason.Cancelled, partner);
        var (access, secret) = await accesses.AdmitAsync(
            new SessionAccess(default, sessionId, SessionRole.Investor, OpenedFrom: home.AccessId), cancellationToken);
        // Closed in another tab at this very moment: what was opened meanwhile is not left behind.
        if (await homes.FindOpenAsync(home.AccessId, cancellationToken) is null)
        {
            await accesses.EndAsync(access.AccessId, cancellationToken);
            return LaunchEndpoint.Closed(context, DoorReason.NotAdmitted, partner);
        }
        AccessCookie.Set(context.Response, access, secret);
        return SeeOther.To(context, HomeActions.AddressOf(session, form[WhereField]));
    }

    /// <summary>The session, with the language that its page was opened from, and a way back where it has none.</summary>
    /// <returns>Null when there is none, or it is not this investor's at this partner.</returns>
    private static async Task<WizardSession?> FindAsync(
        SessionStore sessions, HomeAccess home, Guid sessionId, Language? language, string? returnUrl, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await sessions.FindAsync(sessionId, cancellationToken) is not { } session || !home.Covers(session))
                return null;
            var way = session.ReturnUrl is null ? returnUrl : null;
            if (session.End is not null || (way is null && (language is null || language.Code == session.Locale)))
                return session;
            session.LaunchedAgain(language?.Code, way, prefilledUnits: null);
            try
            {
                await sessions.SaveAsync(session, cancellationToken: cancellationToken);
                return session;
            }
            catch (SessionConflictException)
            {
                // Somebody has changed the session meanwhile: look again.
            }
        }
    }
}
