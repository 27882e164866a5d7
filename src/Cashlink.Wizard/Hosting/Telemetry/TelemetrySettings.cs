namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>Where spans and measures go (section <c>Telemetry</c>).</summary>
public sealed class TelemetrySettings
{
    /// <summary>The collector that speaks OTLP, for instance <c>http://collector:4317</c>. Null: nothing is collected, unless OpenTelemetry's own variable names one.</summary>
    public string? Endpoint { get; set; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>.</summary>
    public string Protocol { get; set; } = "grpc";

    /// <summary>How many of a hundred traces are kept, as a part of one. Measures and the log always are.</summary>
    public double SampleRatio { get; set; } = 1;

    /// <summary>The settings, with OpenTelemetry's own variables where the section says nothing.</summary>
    public static TelemetrySettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new TelemetrySettings();
        if (string.IsNullOrEmpty(settings.Endpoint) && configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } endpoint)
            (settings.Endpoint, settings.Protocol) = (endpoint, configuration["OTEL_EXPORTER_OTLP_PROTOCOL"] ?? settings.Protocol);
        return settings;
    }
}
