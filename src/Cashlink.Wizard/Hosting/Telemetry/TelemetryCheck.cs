namespace Cashlink.Wizard.Hosting.Telemetry;

/// <summary>Checks where spans and measures are to go.</summary>
public static class TelemetryCheck
{
    /// <summary>A line for each fault.</summary>
    public static IEnumerable<string> Faults(TelemetrySettings settings)
    {
        if (string.IsNullOrEmpty(settings.Endpoint))
            yield break;
        if (!Uri.TryCreate(settings.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https")
            || endpoint.UserInfo.Length > 0 || endpoint.Query.Length > 0)
            yield return "Telemetry:Endpoint is wrong: it must be the http or https address of a collector, without a user and a query.";
        if (settings.Protocol is not (TelemetryRegistration.Grpc or TelemetryRegistration.Http))
            yield return $"Telemetry:Protocol is wrong: it is {TelemetryRegistration.Grpc} or {TelemetryRegistration.Http}.";
        if (settings.SampleRatio is not (>= 0 and <= 1))
            yield return "Telemetry:SampleRatio is wrong: it is a number from 0 to 1.";
    }
}
