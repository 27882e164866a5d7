using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Cashlink.Wizard.Tests.Hosting.Telemetry;

/// <summary>
/// A collector that takes what comes over OTLP as it is. Texts stand in a message of Protocol Buffers byte for byte, so that what leaked would be
/// found here without anybody who has to know in which field.
/// </summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Path, string Text)> _received = [];

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            _received.Enqueue((context.Request.Path, Encoding.UTF8.GetString(body.ToArray())));
        });
    }

    public string Address => _app.Urls.First();

    /// <summary>All spans, as text.</summary>
    public string Spans => TextOf("/v1/traces");

    /// <summary>All measures, as text.</summary>
    public string Measures => TextOf("/v1/metrics");

    public string Everything => string.Concat(_received.Select(message => message.Text));

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>The settings of a wizard that sends here.</summary>
    public Dictionary<string, string?> Settings => new() { ["Telemetry:Endpoint"] = Address, ["Telemetry:Protocol"] = "http/protobuf" };

    /// <summary>Has the wizard send what it has.</summary>
    public static void Flush(IServiceProvider wizard)
    {
        Assert.True(wizard.GetRequiredService<TracerProvider>().ForceFlush(20_000));
        Assert.True(wizard.GetRequiredService<MeterProvider>().ForceFlush(20_000));
    }

    /// <summary>None of these came in.</summary>
    public void AssertHoldsNone(IEnumerable<(string What, string Value)> secrets)
    {
        var everything = Everything;
        Assert.DoesNotContain(secrets, secret => everything.Contains(secret.Value, StringComparison.OrdinalIgnoreCase));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string TextOf(string path) => string.Concat(_received.Where(message => message.Path == path).Select(message => message.Text));
}
