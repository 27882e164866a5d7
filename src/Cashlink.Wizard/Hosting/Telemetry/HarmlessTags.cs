using Cashlink.Wizard.Sessions.Measures;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>What may be said of spans and measures: words of ours, of HTTP and of .NET, patterns of addresses, names of hosts. Everything else is left out.</summary>
public static class HarmlessTags
{
    public static readonly IReadOnlySet<string> OfSpans = new HashSet<string>(StringComparer.Ordinal)
    {
        "http.request.method", "http.response.status_code", "http.route", "http.request.resend_count", "url.scheme", "url.template", "server.address", "server.port",
        "network.protocol.version", "error.type", "db.system.name", "db.namespace", "db.operation.name", "db.response.status_code",
    };

    public static readonly IReadOnlyList<string> OfMeasures =
    [
        CallMeter.Operation, CallMeter.Outcome, StepMeter.Step, StepMeter.Campaign, StepMeter.Result, RefusalMeter.Reason, BacklogMeter.Backlog, LogMeter.Level,
        LogMeter.Category, "http.request.method", "http.response.status_code", "http.route", "url.scheme", "url.template", "server.address", "server.port",
        "network.protocol.version", "error.type", "http.connection.state", "db.client.connection.state", "db.operation.name", "gc.heap.generation",
        "dotnet.gc.heap.generation", "cpu.mode", "aspnetcore.diagnostics.exception.result", "aspnetcore.rate_limiting.result", "tls.protocol.version",
    ];
}
