using System.Diagnostics;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Measures;
using Microsoft.AspNetCore.Components.Server.Circuits;
using OpenTelemetry;
using OpenTelemetry.Context.Propagation;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>
/// Registers what is collected, and where it goes (docs/observability.md). Without a collector nothing of OpenTelemetry is registered: spans are not
/// made, measures are not kept, and only the trace's id is there, for the log and the failure page.
/// </summary>
public static class TelemetryRegistration
{
    internal const string Grpc = "grpc";
    internal const string Http = "http/protobuf";

    /// <summary>The meters that are collected: ours, the API client's, and those of .NET that an operator looks at.</summary>
    public static readonly IReadOnlyList<string> Meters =
    [
        WizardMeasures.Name, CashlinkDiagnostics.MeterName, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Microsoft.AspNetCore.Diagnostics", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Components.Server.Circuits", "System.Net.Http", "System.Runtime",
    ];

    public static void AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        services.AddScoped<CircuitHandler, TracedCircuit>();
        services.Configure<LoggerFactoryOptions>(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        var settings = TelemetrySettings.Of(configuration);
        if (!string.IsNullOrEmpty(settings.Endpoint))
            services.AddCollector(settings);
    }

    private static void AddCollector(this IServiceCollection services, TelemetrySettings settings)
    {
        // What comes with a request is read by ASP.NET Core alone, which asks OwnTraces; baggage is neither taken nor passed on.
        Sdk.SetDefaultTextMapPropagator(new TraceContextPropagator());
        services.AddHostedService<BacklogMeter>();
        services.AddSingleton<ILoggerProvider, LogMeter>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "cashlink-wizard", serviceVersion: typeof(TelemetryRegistration).Assembly.GetName().Version?.ToString(3), autoGenerateServiceInstanceId: true))
            .WithMetrics(metrics => metrics
                .AddMeter([.. Meters]).AddRuntimeInstrumentation()
                .AddView(_ => new MetricStreamConfiguration { TagKeys = [.. HarmlessTags.OfMeasures] })
                .AddOtlpExporter(to => Send(to, settings, "v1/metrics")))
            .WithTracing(tracing => tracing
                .AddSource(WizardMeasures.Name, CashlinkDiagnostics.ActivitySourceName, "Npgsql")
                .AddAspNetCoreInstrumentation(requests => requests.Filter = IsOfInterest)
                .AddHttpClientInstrumentation()
                .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.SampleRatio)))
                // Before the exporter: what it does not see it cannot send.
                .AddProcessor(new HarmlessSpans())
                .AddOtlpExporter(to => Send(to, settings, "v1/traces")));
    }

    /// <summary>Over gRPC the address is the collector's; over HTTP each kind has a path of its own below it.</summary>
    private static void Send(OtlpExporterOptions to, TelemetrySettings settings, string path)
    {
        to.Protocol = settings.Protocol == Grpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        // A client of its own: what the wizard adds to the others is not for a collector.
        to.HttpClientFactory = () => new HttpClient { Timeout = TimeSpan.FromMilliseconds(to.TimeoutMilliseconds) };
        to.Endpoint = settings.Protocol == Grpc ? new Uri(settings.Endpoint!) : new Uri(settings.Endpoint!.TrimEnd('/') + "/" + path);
    }

    /// <summary>Not a circuit's connection, which lasts for hours and is made of spans of its own, not health, and no files.</summary>
    private static bool IsOfInterest(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/_framework", StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments(HealthEndpoints.Path, StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(context.Request.Path.Value);
}
