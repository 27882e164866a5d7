namespace Cashlink.Api;

/// <summary>
/// Names for traces and metrics. Tags are <c>http.request.method</c>, <c>url.template</c> and
/// <c>http.response.status_code</c>; no ids, no addresses, no personal data.
/// </summary>
public static class CashlinkDiagnostics
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: one span for each call, its repetitions included.</summary>
    public const string ActivitySourceName = "Cashlink.Api";

    /// <summary>The <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "Cashlink.Api";

    /// <summary>Histogram: how long calls take, in seconds, with repetitions and waits.</summary>
    public const string CallDuration = "cashlink.client.call.duration";

    /// <summary>Counter: repeated attempts.</summary>
    public const string Retries = "cashlink.client.retries";
}
