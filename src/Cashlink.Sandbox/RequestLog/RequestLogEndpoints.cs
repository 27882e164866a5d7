using Cashlink.Sandbox.ExternalApi;

namespace Cashlink.Sandbox.RequestLog;

public static class RequestLogEndpoints
{
    public static void MapRequestLog(this IEndpointRouteBuilder sandbox) =>
        sandbox.MapGet("/requests", (RequestJournal journal) => Answer.Ok(journal.All()));
}
