using System.Diagnostics;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Hosting.Telemetry;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>Whether anything is collected, and what it costs who does not want it.</summary>
public sealed class OffTests(SandboxFixture sandbox) : StageTest(sandbox)
{
    [Fact]
    public void Collector_ThatIsNotNamed_RegistersNothing()
    {
        Assert.Null(Stage.Services.GetService<TracerProvider>());
        Assert.Null(Stage.Services.GetService<MeterProvider>());
        Assert.DoesNotContain(Stage.Services.GetServices<IHostedService>(), service => service is BacklogMeter);
        Assert.DoesNotContain(Stage.Services.GetServices<ILoggerProvider>(), provider => provider is LogMeter);
    }

    [Theory]
    [InlineData("Telemetry:Endpoint")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT")]
    public void Collector_NamedByEitherSetting_IsOn(string setting)
    {
        var configuration = new ConfigurationManager { [setting] = "http://collector.example:4317" };
        var services = new ServiceCollection();
        services.AddHosting(configuration);

        Assert.Contains(services, service => service.ServiceType == typeof(TracerProvider));
        Assert.Contains(services, service => service.ServiceType == typeof(MeterProvider));
    }

    [Theory]
    [InlineData("url.full", "https://wizard.example/launch/secret?x=y", false)]
    [InlineData("db.query.text", "SELECT 1", false)]
    [InlineData("something.new", "of tomorrow", false)]
    [InlineData("http.route", "/launch/{token}", true)]
    public void Span_WhenItEnds_KeepsOnlyWhatIsKnownToBeHarmless(string tag, string value, bool isKept)
    {
        using var spans = new HarmlessSpans();
        using var span = new Activity("span") { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        span.SetTag(tag, value).SetStatus(ActivityStatusCode.Error, "23505: Key (name)=(Erika) exists");
        spans.OnEnd(span);

        Assert.Equal(isKept ? value : null, span.GetTagItem(tag));
        Assert.Equal((ActivityStatusCode.Error, null), (span.Status, span.StatusDescription));
        Assert.True(span.Recorded);
    }

    [Fact]
    public void Span_WithAnExceptionInAnEvent_IsNotSent()
    {
        using var spans = new HarmlessSpans();
        using var span = new Activity("span") { ActivityTraceFlags = ActivityTraceFlags.Recorded };
        span.AddException(new InvalidOperationException("Key (name)=(Erika) exists"));
        spans.OnEnd(span);

        Assert.False(span.Recorded);
    }

    [Fact]
    public void SpanOfACircuit_IsSentOnlyWhenSomethingWasDoneInIt()
    {
        using var spans = new HarmlessSpans();
        using var pressed = new Activity(TracedCircuit.SpanName) { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        spans.OnStart(pressed);
        spans.OnEnd(pressed);
        using var submitted = new Activity(TracedCircuit.SpanName) { ActivityTraceFlags = ActivityTraceFlags.Recorded }.Start();
        using (var call = new Activity("call").Start())
            spans.OnStart(call);
        spans.OnEnd(submitted);

        Assert.Equal((false, true), (pressed.Recorded, submitted.Recorded));
    }
}
