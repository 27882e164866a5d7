using Cashlink.Wizard.Access;
using Cashlink.Wizard.Shell.Addresses;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Answers only to the wizard's own name, and lets no page of another site open a circuit. Cookies go with requests from other sites,
/// because a frame needs them, and no browser asks before it opens a WebSocket to another site.
/// </summary>
public sealed class HostGuard(RequestDelegate next, OwnAddress address, RefusalLog refusals)
{
    private static readonly PathString Circuits = "/_blazor";

    /// <summary>Load balancers and the health command ask by whatever address they know.</summary>
    private static readonly PathString Health = HealthEndpoints.Path;

    public Task InvokeAsync(HttpContext context)
    {
        if (!address.IsHost(context.Request) && !context.Request.Path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase))
        {
            refusals.Host();
            context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return Task.CompletedTask;
        }
        if (context.Request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase) && !address.IsNoStranger(context.Request))
        {
            refusals.Origin();
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }
        return next(context);
    }
}
