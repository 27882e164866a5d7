using Cashlink.Wizard.Access;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Presence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.Advisor.Presenting;

/// <summary>
/// A device changes hands: from advisor to client, and back. The role belongs to the admission and an admission never changes its
/// role; so the client gets a new one, and the advisor's waits in a cookie that goes nowhere but to the way back.
/// </summary>
public static partial class HandoverEndpoints
{
    /// <summary>The id and name of the client's confirmation.</summary>
    public const string ConfirmField = "confirm-handover";

    /// <summary>The id and name of the code that the client was sent.</summary>
    public const string CodeField = "presence-code";

    /// <summary>How presence is shown, in the record: by a code that was sent to the client's mail address.</summary>
    public const string MailCode = "mail-code";

    private const int LargestForm = 4 * 1024;

    /// <summary>The page that the client takes the device with.</summary>
    public static string PageOf(Guid sessionId) => $"{SessionAddress.PathOf(sessionId)}/handover";

    /// <summary>Where that page's form goes.</summary>
    public static string AcceptPathOf(Guid sessionId) => $"{PageOf(sessionId)}/accept";

    /// <summary>Where the form goes that has a code sent.</summary>
    public static string CodePathOf(Guid sessionId) => $"{PageOf(sessionId)}/code";

    /// <summary>Where the form goes that gives the device back.</summary>
    public static string ReturnPathOf(Guid sessionId) => $"{PageOf(sessionId)}/return";

    public static void MapHandover(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/w/{sessionId:guid}/handover/code", SendCodeAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        routes.MapPost("/w/{sessionId:guid}/handover/accept", AcceptAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        routes.MapPost("/w/{sessionId:guid}/handover/return", ReturnAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static async Task<IResult> SendCodeAsync(
        HttpContext context, OwnAddress address, ClientMailbox mailbox, PresenceCodes codes, EvidenceLog evidence, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (access, session, partner) = context.Features.GetRequiredFeature<SessionVisit>();
        if (access is not { Role: SessionRole.Advisor })
            return SeeOther.To(context, SessionAddress.PathOf(session.Id));
        if (partner is not { AllowHandover: true })
        {
            await evidence.AppendAsync(session.Id, [EvidenceNote.Of(access, new ActionRefused("HandOver"))], cancellationToken);
            return LaunchEndpoint.Closed(context, DoorReason.HandoverNotAllowed, partner);
        }
        var isSent = await mailbox.FindAsync(session.InvestorId, cancellationToken) is ClientAddress.Known { Address: { } to }
            && await codes.AskAsync(session.Id, access.AccessId, to, cancellationToken);
        return SeeOther.To(context, isSent ? $"{PageOf(session.Id)}?code=sent" : $"{PageOf(session.Id)}?code=none");
    }

    private static async Task<IResult> AcceptAsync(
        HttpContext context, OwnAddress address, AccessStore accesses, ConsoleEntryStore entries, PresenceCodes codes, EvidenceLog evidence,
        ILogger<AccessStore> logger, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request) || !context.Request.HasFormContentType)
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (access, session, partner) = context.Features.GetRequiredFeature<SessionVisit>();
        // Whoever is the investor already has nothing to take over.
        if (access is not { Role: SessionRole.Advisor, AdvisorId: { } advisorId, AdvisorName: { } advisorName })
            return SeeOther.To(context, SessionAddress.PathOf(session.Id));
        if (partner is not { AllowHandover: true })
        {
            await evidence.AppendAsync(session.Id, [EvidenceNote.Of(access, new ActionRefused("HandOver"))], cancellationToken);
            return LaunchEndpoint.Closed(context, DoorReason.HandoverNotAllowed, partner);
        }
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form[ConfirmField] != "yes")
            return SeeOther.To(context, $"{PageOf(session.Id)}?missing=1");
        // Somebody at the device says that they are the client; the code says that they read the client's mails.
        var answer = await codes.TryAsync(session.Id, access.AccessId, form[CodeField].ToString(), cancellationToken);
        if (answer != PresenceAnswer.Right)
        {
            LogNotShown(logger, session.Id, access.AccessId, answer);
            return SeeOther.To(context, $"{PageOf(session.Id)}?code={(answer == PresenceAnswer.Wrong ? "wrong" : "over")}");
        }

        var client = await entries.ClientOfAsync(session.Id, advisorId, cancellationToken);
        var shown = HandoverTexts.Shown(advisorName, client, Language.OrDefault(form["locale"]));
        // The record comes first: nobody is the client at an advisor's device without an entry that says so.
        await evidence.AppendAsync(
            session.Id, [EvidenceNote.Of(access, new DeviceHandedOver(advisorName, client, shown) { Presence = MailCode })], cancellationToken);
        var (asClient, secret) = await accesses.AdmitAsync(
            new SessionAccess(default, session.Id, SessionRole.Investor, advisorId, advisorName, access.OpenedFrom), cancellationToken);
        LogHandedOver(logger, session.Id, access.AccessId, asClient.AccessId);
        ParkedCookie.Set(context.Response, session.Id, AccessCookie.Read(context.Request)!);
        AccessCookie.Set(context.Response, asClient, secret);
        return SeeOther.To(context, StepAddress.Of(session.Id, StepOrder.Next(session)));
    }

    private static async Task<IResult> ReturnAsync(
        HttpContext context, OwnAddress address, AccessStore accesses, EvidenceLog evidence, CancellationToken cancellationToken)
    {
        if (!address.IsSender(context.Request))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var (access, session, partner) = context.Features.GetRequiredFeature<SessionVisit>();
        if (access is not { IsHandedOver: true, AdvisorName: { } advisorName })
            return SeeOther.To(context, SessionAddress.PathOf(session.Id));
        await evidence.AppendAsync(
            session.Id, [EvidenceNote.Of(access, new DeviceHandedBack(advisorName))], cancellationToken);
        // The client's admission ends first, whatever becomes of the advisor's.
        await accesses.EndAsync(access.AccessId, cancellationToken);
        // Other tabs that were opened meanwhile are refused at their next action. They are not told at once: the page that sends this
        // form would hear it too, and leave for the closed door before it comes to the advisor's page.
        var parked = ParkedCookie.Read(context.Request);
        ParkedCookie.End(context.Response, session.Id);
        var advisor = await accesses.FindAsync(session.Id, parked, cancellationToken);
        if (advisor is not { Role: SessionRole.Advisor } || advisor.AdvisorId != access.AdvisorId)
        {
            AccessCookie.End(context.Response, session.Id);
            return LaunchEndpoint.Closed(context, DoorReason.NotAdmitted, partner);
        }
        AccessCookie.SetValue(context.Response, session.Id, parked!);
        return SeeOther.To(context, StepAddress.Of(session.Id, StepOrder.Next(session)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Session {SessionId}: at the device of access {AdvisorAccessId} the client has not shown to be there ({Answer}).")]
    private static partial void LogNotShown(ILogger logger, Guid sessionId, Guid advisorAccessId, PresenceAnswer answer);

    [LoggerMessage(Level = LogLevel.Information, Message = "Session {SessionId}: the device of access {AdvisorAccessId} was handed to the client (access {ClientAccessId}).")]
    private static partial void LogHandedOver(ILogger logger, Guid sessionId, Guid advisorAccessId, Guid clientAccessId);
}
