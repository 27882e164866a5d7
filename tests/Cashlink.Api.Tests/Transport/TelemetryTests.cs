using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Transport;

public sealed class TelemetryTests
{
    private static readonly HashSet<string> AllowedTags = ["http.request.method", "url.template", "http.response.status_code"];

    [Fact]
    public async Task Call_HasOneSpanWithTemplateMethodAndStatus()
    {
        await using var scene = await Scene.StartAsync();
        using var parent = new Activity("test").Start();
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            // The runtime's own spans too: they hold addresses, so there must be none.
            ShouldListenTo = source => source.Name is CashlinkDiagnostics.ActivitySourceName or "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == parent.TraceId)
                    spans.Enqueue(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        scene.Server.Then(Reply.Status(503)).Then($$"""{"id":"{{Scene.Id}}"}""").Then(Reply.Status(404));

        await scene.Api.Investors.GetAsync(Scene.Id);
        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investors.GetAsync(Scene.Id));

        Assert.Equal(
            ["POST /oauth/token", "GET /v2/investors/{id}/", "GET /v2/investors/{id}/"],
            spans.Select(span => span.DisplayName));
        Assert.Equal([200, 200, 404], spans.Select(span => span.GetTagItem("http.response.status_code")).Cast<int>());
        Assert.Equal(
            [ActivityStatusCode.Unset, ActivityStatusCode.Unset, ActivityStatusCode.Error],
            spans.Select(span => span.Status));
        Assert.All(spans, span => Assert.All(span.TagObjects, tag => Assert.Contains(tag.Key, AllowedTags)));
        Assert.All(spans, span => Assert.DoesNotContain(span.TagObjects, tag => Equals(tag.Value?.ToString(), Scene.Id.ToString())));
    }

    [Fact]
    public async Task Call_IsMeasuredWithItsRepetitions()
    {
        await using var scene = await Scene.StartAsync();
        var measured = new ConcurrentQueue<(string Name, double Value, string Tags)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == CashlinkDiagnostics.MeterName && instrument.Meter.Scope == scene.Service<IMeterFactory>())
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, Text(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue((instrument.Name, value, Text(tags))));
        listener.Start();
        scene.Server.Then(Reply.Status(503, ("Retry-After", "7"))).Then($$"""{"id":"{{Scene.Id}}"}""");

        await scene.Api.Investors.GetAsync(Scene.Id);

        Assert.Equal(
            [
                (CashlinkDiagnostics.CallDuration, 0, "http.request.method=POST url.template=/oauth/token http.response.status_code=200"),
                (CashlinkDiagnostics.Retries, 1, "http.request.method=GET url.template=/v2/investors/{id}/"),
                (CashlinkDiagnostics.CallDuration, 7, "http.request.method=GET url.template=/v2/investors/{id}/ http.response.status_code=200"),
            ],
            measured);
    }

    [Fact]
    public async Task Log_AtItsMostTalkative_HoldsNothingPersonalAndNoSecret()
    {
        await using var scene = await Scene.StartAsync();
        scene.Server
            .Then(Reply.Status(503))
            .Then($$"""{"id":"{{Scene.Id}}","natural_person":{"surname":"Mustermann"} }""", 201)
            .Then("""{"natural_person":{"surname":["Mustermann again"]}}""", 400);
        var investor = new CreateInvestor { NaturalPerson = new NaturalPerson { Surname = "Mustermann" } };

        await scene.Api.Investors.CreateAsync(investor, Scene.Key);
        await Assert.ThrowsAsync<CashlinkException>(() => scene.Api.Investors.CreateAsync(investor, Scene.Key));

        Assert.NotEmpty(scene.Log.Lines);
        foreach (var secret in new[] { "Mustermann", "token-1", "sandbox-secret", Scene.Key.Value, Scene.Id.ToString() })
            Assert.DoesNotContain(scene.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    private static string Text(ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
