using Cashlink.Wizard.Access;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Cashlink.Wizard.Shell.Frames;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Cashlink.Wizard.Advisor.Console;

/// <summary>The ways into the console, from there into a session, and out.</summary>
public static partial class ConsoleEndpoints
{
    /// <summary>The path of a link into the console.</summary>
    public static string PathOf(string token) => $"{AdvisorCookie.Path}/launch/{token}";

    /// <summary>The path of a link that an advisor gives to a client. It lies where the browser shows the console's cookie.</summary>
    public static string ClientPathOf(string token) => $"{AdvisorCookie.Path}/for-client/{token}";

    /// <summary>Where a form opens a session of the console.</summary>
    public static string OpenPathOf(Guid sessionId) => $"{AdvisorCookie.Path}/open/{sessionId:D}";

    /// <summary>Where a form ends the admission.</summary>
    public static string LeavePath => $"{AdvisorCookie.Path}/leave";

    public static void MapAdvisorConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods($"{AdvisorCookie.Path}/launch/{{token}}", LaunchEndpoint.Looking, LookAsync);
        routes.MapPost($"{AdvisorCookie.Path}/launch/{{token}}", EnterAsync);
        routes.MapMethods($"{AdvisorCookie.Path}/for-client/{{token}}", LaunchEndpoint.Looking, LookAtClientLinkAsync);
        routes.MapPost($"{AdvisorCookie.Path}/for-client/{{token}}", EnterByClientLinkAsync);
        routes.MapPost($"{AdvisorCookie.Path}/open/{{sessionId:guid}}", OpenAsync);
        routes.MapPost(LeavePath, LeaveAsync);
    }

    /// <summary>The page of a link into the console; to fetch it changes nothing.</summary>
    private static async Task<IResult> LookAsync(
        HttpContext context, string token, AdvisorAccessStore accesses, PartnerDirectory partners, RefusalLog refusals, CancellationToken cancellationToken)
    {
        if (await accesses.LookAtLinkAsync(token, cancellationToken) is not var (partnerId, locale))
            return await ClosedAsync(context, accesses, refusals, cancellationToken);
        var partner = partners.Find(partnerId);
        SecurityHeaders.AllowFraming(context, partner?.FrameOrigins ?? []);
        return new RazorComponentResult<EntryPage>(new
        {
            Kind = EntryKind.Console,
            Address = PathOf(token),
            Language = partner?.LanguageOr(locale) ?? Language.OrDefault(locale),
        });
    }

    private static async Task<IResult> EnterAsync(
        HttpContext context, string token, AdvisorAccessStore accesses, RefusalLog refusals, CancellationToken cancellationToken)
    {
        if (await accesses.UseLinkAsync(token, cancellationToken) is not var (access, secret))
            return await ClosedAsync(context, accesses, refusals, cancellationToken);
        AdvisorCookie.Set(context.Response, access, secret);
        return SeeOther.To(context, AdvisorCookie.Path);
    }

    /// <summary>A browser that is in already is shown its console, the others what to do.</summary>
    private static async Task<IResult> ClosedAsync(
        HttpContext context, AdvisorAccessStore accesses, RefusalLog refusals, CancellationToken cancellationToken)
    {
        if (await accesses.FindAsync(AdvisorCookie.Read(context.Request), cancellationToken) is not null)
            return SeeOther.To(context, AdvisorCookie.Path);
        refusals.ConsoleLink();
        return LaunchEndpoint.Closed(context, DoorReason.AdvisorNotAdmitted);
    }

    /// <summary>The page of a link for a client, who presses its button: whoever passes links on may use a program that opens them.</summary>
    private static async Task<IResult> LookAtClientLinkAsync(
        HttpContext context, string token, AdvisorAccessStore advisors, AccessStore accesses, SessionStore sessions, PartnerDirectory partners,
        RefusalLog refusals, ILogger<AccessStore> logger, CancellationToken cancellationToken) =>
        await RefuseAdvisorAsync(context, advisors, partners, logger, cancellationToken)
        ?? await LaunchEndpoint.ShowAsync(
            context, token, EntryKind.PassedOn, ClientPathOf(token), accesses, sessions, partners, refusals, cancellationToken);

    private static async Task<IResult> EnterByClientLinkAsync(
        HttpContext context, string token, AdvisorAccessStore advisors, AccessStore accesses, SessionStore sessions, PartnerDirectory partners,
        RefusalLog refusals, ILogger<AccessStore> logger, CancellationToken cancellationToken) =>
        await RefuseAdvisorAsync(context, advisors, partners, logger, cancellationToken)
        ?? await LaunchEndpoint.EnterAsync(context, token, accesses, sessions, partners, refusals, cancellationToken);

    /// <summary>
    /// A link for a client works like any other, but not in a browser that an advisor is at: with it he would be the client. That
    /// another browser of the advisor's is not the client's, nobody can see from here.
    /// </summary>
    private static async Task<IResult?> RefuseAdvisorAsync(
        HttpContext context, AdvisorAccessStore advisors, PartnerDirectory partners, ILogger<AccessStore> logger, CancellationToken cancellationToken)
    {
        if (await advisors.FindAsync(AdvisorCookie.Read(context.Request), cancellationToken) is not { } advisor)
            return null;
        LogClientLinkRefused(logger, advisor.PartnerId, advisor.AccessId);
        return LaunchEndpoint.Closed(context, DoorReason.LinkIsForTheClient, partners.Find(advisor.PartnerId));
    }

    private static async Task<IResult> OpenAsync(
        HttpContext context, Guid sessionId, OwnAddress address, AdvisorAccessStore advisors, ConsoleEntryStore entries, AccessStore accesses,
        SessionStore sessions, RefusalLog refusals, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (advisor, partner) = context.Features.GetRequiredFeature<AdvisorVisit>();
        // A session of another advisor is answered like one that does not exist.
        if (await entries.FindAsync(advisor, sessionId, cancellationToken) is null
            || await sessions.FindAsync(sessionId, cancellationToken) is not { } session)
        {
            refusals.ConsoleSession(advisor.AccessId, sessionId);
            return LaunchEndpoint.Closed(context, DoorReason.NotFound, partner);
        }
        var (access, secret) = await accesses.AdmitAsync(
            new SessionAccess(default, sessionId, SessionRole.Advisor, advisor.AdvisorId, advisor.AdvisorName, OpenedFrom: advisor.AccessId),
            cancellationToken);
        // Signed out in another tab at this very moment: what was opened meanwhile is not left behind.
        if (!await advisors.IsOpenAsync(advisor.AccessId, cancellationToken))
        {
            await accesses.EndAsync(access.AccessId, cancellationToken);
            return LaunchEndpoint.Closed(context, DoorReason.AdvisorNotAdmitted, partner);
        }
        AccessCookie.Set(context.Response, access, secret);
        return SeeOther.To(context, StepAddress.Of(sessionId, StepOrder.Next(session)));
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, OwnAddress address, AdvisorAccessStore accesses, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (advisor, partner) = context.Features.GetRequiredFeature<AdvisorVisit>();
        await accesses.SignOutAsync(advisor.AccessId, cancellationToken);
        AdvisorCookie.End(context.Response);
        AccessCookie.ClearStorage(context.Response);
        return LaunchEndpoint.Closed(context, DoorReason.AdvisorLeft, partner);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link for a client was opened in the browser of an advisor of {PartnerId} and refused (console {AccessId}).")]
    private static partial void LogClientLinkRefused(ILogger logger, string partnerId, Guid accessId);
}
