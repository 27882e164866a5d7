using Cashlink.Wizard.Access;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Microsoft.AspNetCore.Http.Features;

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
        routes.MapGet($"{AdvisorCookie.Path}/launch/{{token}}", UseLinkAsync);
        routes.MapGet($"{AdvisorCookie.Path}/for-client/{{token}}", UseClientLinkAsync);
        routes.MapPost($"{AdvisorCookie.Path}/open/{{sessionId:guid}}", OpenAsync);
        routes.MapPost(LeavePath, LeaveAsync);
    }

    private static async Task<IResult> UseLinkAsync(
        HttpContext context, string token, AdvisorAccessStore accesses, CancellationToken cancellationToken)
    {
        if (await accesses.UseLinkAsync(token, cancellationToken) is not var (access, secret))
            // A browser that is in already is shown its console, the others what to do.
            return await accesses.FindAsync(AdvisorCookie.Read(context.Request), cancellationToken) is null
                ? LaunchEndpoint.Closed(context, DoorReason.AdvisorNotAdmitted)
                : TypedResults.LocalRedirect(AdvisorCookie.Path);
        AdvisorCookie.Set(context.Response, access, secret);
        return TypedResults.LocalRedirect(AdvisorCookie.Path);
    }

    /// <summary>
    /// A link for a client works like any other, but not in a browser that an advisor is at: with it he would be the client. That
    /// another browser of the advisor's is not the client's, nobody can see from here.
    /// </summary>
    private static async Task<IResult> UseClientLinkAsync(
        HttpContext context, string token, AdvisorAccessStore advisors, AccessStore accesses, SessionStore sessions, PartnerDirectory partners,
        ILogger<AccessStore> logger, CancellationToken cancellationToken)
    {
        if (await advisors.FindAsync(AdvisorCookie.Read(context.Request), cancellationToken) is { } advisor)
        {
            LogClientLinkRefused(logger, advisor.PartnerId, advisor.AccessId);
            return LaunchEndpoint.Closed(context, DoorReason.LinkIsForTheClient, partners.Find(advisor.PartnerId));
        }
        return await LaunchEndpoint.UseAsync(context, token, accesses, sessions, partners, logger, cancellationToken);
    }

    private static async Task<IResult> OpenAsync(
        HttpContext context, Guid sessionId, ConsoleEntryStore entries, AccessStore accesses, SessionStore sessions, CancellationToken cancellationToken)
    {
        if (!OwnForm.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (advisor, partner) = context.Features.GetRequiredFeature<AdvisorVisit>();
        // A session of another advisor is answered like one that does not exist.
        if (await entries.FindAsync(advisor, sessionId, cancellationToken) is null
            || await sessions.FindAsync(sessionId, cancellationToken) is not { } session)
            return LaunchEndpoint.Closed(context, DoorReason.NotFound, partner);
        var (access, secret) = await accesses.AdmitAsync(
            new SessionAccess(default, sessionId, SessionRole.Advisor, advisor.AdvisorId, advisor.AdvisorName), cancellationToken);
        AccessCookie.Set(context.Response, access, secret);
        context.Response.Headers.Location = StepAddress.Of(sessionId, StepOrder.Next(session));
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, AdvisorAccessStore accesses, CancellationToken cancellationToken)
    {
        if (!OwnForm.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (advisor, partner) = context.Features.GetRequiredFeature<AdvisorVisit>();
        await accesses.EndAsync(advisor.AccessId, cancellationToken);
        AdvisorCookie.End(context.Response);
        return LaunchEndpoint.Closed(context, DoorReason.AdvisorLeft, partner);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link for a client was opened in the browser of an advisor of {PartnerId} and refused (console {AccessId}).")]
    private static partial void LogClientLinkRefused(ILogger logger, string partnerId, Guid accessId);
}
