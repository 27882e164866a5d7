using System.Text.Json.Nodes;
using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.Faults;

/// <summary>Marks a call whose answer is never sent.</summary>
public sealed record DroppedConnection;

/// <summary>Answers late, answers with an error, or does what was asked and hangs up.</summary>
public sealed class FaultInjection(RequestDelegate next, FaultPlan plan, SandboxOptions options)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ApiPaths.IsApi(context.Request.Path) || plan.Next(context.Request) is not { } fault)
        {
            await next(context);
            return;
        }

        if (fault.LatencyMs is { } latency && !await WaitAsync(latency, context.RequestAborted)) return;
        if (fault.Status is { } status)
        {
            if (fault.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            if (fault.Message is { } message)
            {
                await new Answer(status, new JsonObject { [fault.Field ?? "non_field_errors"] = new JsonArray(message) }).ExecuteAsync(context);
                return;
            }
            await Answer.Detail(status, status == StatusCodes.Status429TooManyRequests
                ? $"Request was throttled. Expected available in {fault.RetryAfter ?? 1} seconds."
                : "This failure was asked for through /sandbox/faults.").ExecuteAsync(context);
            return;
        }
        await next(context);
        if (fault.DropAfterCommit) context.Features.Set(new DroppedConnection());
    }

    private async Task<bool> WaitAsync(int milliseconds, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMilliseconds(milliseconds), options.Clock, cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
