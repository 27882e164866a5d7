using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cashlink.Wizard.Tests.Launch.Events;

/// <summary>What arrived at a partner's server.</summary>
public sealed record Received(string Body, string? Signature, string? EventId)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public string Type => Json.GetProperty("type").GetString()!;
}

/// <summary>A partner's server on a free port, which takes events or does not.</summary>
public sealed class EventReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();

    private EventReceiver(WebApplication app) => _app = app;

    /// <summary>What it answers; 204 at first.</summary>
    public Func<Received, IResult> Answer { get; set; } = _ => Results.NoContent();

    public IReadOnlyList<Received> All => [.. _received];

    public string Address => _app.Urls.First() + "/hooks";

    public static async Task<EventReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var receiver = new EventReceiver(builder.Build());
        receiver._app.Run(receiver.TakeAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        var received = new Received(await reader.ReadToEndAsync(), headers["Cashlink-Wizard-Signature"], headers["Cashlink-Wizard-Event-Id"]);
        _received.Enqueue(received);
        await Answer(received).ExecuteAsync(context);
    }
}
