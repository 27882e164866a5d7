using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Homes;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.Shell.Addresses;
using Cashlink.Wizard.Shell.Doors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Cashlink.Wizard.Access;

/// <summary>
/// The investor signs a device out of the session, this one or another. A circuit cannot take a cookie back, so these are forms; that they are
/// from our own page the browser says (<see cref="OwnAddress.IsSender"/>).
/// </summary>
public static class DeviceEndpoints
{
    private const int LargestForm = 1024;

    public static void MapDevices(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/w/{sessionId:guid}/devices/leave", LeaveAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        routes.MapPost("/w/{sessionId:guid}/devices/end", EndAsync).WithMetadata(new RequestSizeLimitAttribute(LargestForm));
    }

    private static async Task<IResult> LeaveAsync(
        HttpContext context, OwnAddress address, AccessStore accesses, HomeAccessStore homes, LeftAdmissions left, CancellationToken cancellationToken)
    {
        var (access, session, partner) = context.Features.GetRequiredFeature<SessionVisit>();
        if (!address.IsSender(context.Request) || !MayEnd(access))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        await accesses.EndAsync(access.AccessId, cancellationToken);
        left.Note(access.AccessId);
        // Who leaves leaves the page, too, from which the session could be opened again.
        if (access.OpenedFrom is { } home)
            await homes.EndAsync(home, cancellationToken);
        AccessCookie.End(context.Response, session.Id);
        AccessCookie.NoteLeft(context.Response, session.Id);
        AccessCookie.ClearStorage(context.Response);
        // The page that sends this form is told as well, and comes to the same door if it is faster than its answer.
        context.Response.OnCompleted(() =>
        {
            accesses.TellPages(session.Id);
            return Task.CompletedTask;
        });
        return LaunchEndpoint.Closed(context, DoorReason.Left, partner);
    }

    /// <summary>A device that could open the session again from the investor's home page is signed out there, too.</summary>
    private static async Task<IResult> EndAsync(
        HttpContext context, OwnAddress address, AccessStore accesses, HomeAccessStore homes, CancellationToken cancellationToken)
    {
        var (access, session, _) = context.Features.GetRequiredFeature<SessionVisit>();
        if (!address.IsSender(context.Request) || !context.Request.HasFormContentType || !MayEnd(access))
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (!form.TryGetValue(DeviceAddress.Field, out var named))
        {
            await accesses.EndOfAsync(session.Id, only: null, except: access.AccessId, cancellationToken);
            await homes.EndOfAsync(session.Id, only: null, except: access.OpenedFrom, cancellationToken);
        }
        else if (Guid.TryParse(named, out var device))
        {
            var from = await accesses.EndOfAsync(session.Id, device, except: access.AccessId, cancellationToken);
            await homes.EndOfAsync(session.Id, [device, .. from], except: access.OpenedFrom, cancellationToken);
        }
        return SeeOther.To(context, $"{SideAddress.Of(session.Id, SidePage.Help)}#{DeviceAddress.Anchor}");
    }

    /// <summary>The session is the investor's: an advisor signs out of his console, and gives a device back that was handed over.</summary>
    private static bool MayEnd(SessionAccess access) => access is { Role: SessionRole.Investor, IsHandedOver: false };
}
