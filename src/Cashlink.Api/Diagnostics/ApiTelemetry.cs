using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace Cashlink.Api.Transport;

/// <summary>Spans and numbers of calls; see <see cref="CashlinkDiagnostics"/> for what they may say.</summary>
internal sealed class ApiTelemetry
{
    private const string Method = "http.request.method";
    private const string Template = "url.template";
    private const string Status = "http.response.status_code";

    private static readonly ActivitySource Source = new(CashlinkDiagnostics.ActivitySourceName);

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;

    public ApiTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(CashlinkDiagnostics.MeterName);
        _duration = meter.CreateHistogram<double>(CashlinkDiagnostics.CallDuration, "s", "Duration of calls, repetitions included.");
        _retries = meter.CreateCounter<long>(CashlinkDiagnostics.Retries, "{attempt}", "Attempts that repeat a failed one.");
    }

    public static Activity? Begin(ApiCall call)
    {
        var activity = Source.StartActivity(call.ToString(), ActivityKind.Client);
        activity?.SetTag(Method, call.Method.Method);
        activity?.SetTag(Template, call.Route.Template);
        return activity;
    }

    public void Retried(ApiCall call) => _retries.Add(1, TagsOf(call));

    public void End(Activity? activity, ApiCall call, HttpStatusCode? status, TimeSpan took)
    {
        var tags = TagsOf(call);
        if (status is { } known)
        {
            tags.Add(Status, (int)known);
            activity?.SetTag(Status, (int)known);
        }

        if (status is null || (int)status >= 400)
            activity?.SetStatus(ActivityStatusCode.Error);
        _duration.Record(took.TotalSeconds, tags);
    }

    private static TagList TagsOf(ApiCall call) => new()
    {
        { Method, call.Method.Method },
        { Template, call.Route.Template },
    };
}
