using System.Diagnostics;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>Every request has a trace, also when nobody collects spans: the log names it, and the failure page shows it.</summary>
public sealed class TracedRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Activity.Current is not null)
        {
            await next(context);
            return;
        }
        using var trace = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        await next(context);
    }
}
