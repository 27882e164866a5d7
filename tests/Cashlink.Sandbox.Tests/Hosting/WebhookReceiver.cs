using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Cashlink.Sandbox.Tests.Hosting;

public sealed record ReceivedWebhook(string? Authorization, JsonNode Body)
{
    public string Status => Body["status"]!.ToString();
}

/// <summary>A real, small receiver that keeps what it gets, and refuses the first few messages when told so.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _refusals;

    private WebhookReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedWebhook> Received { get; } = [];

    public Uri Url => new(_app.Urls.First() + "/webhooks/cashlink");

    public static async Task<WebhookReceiver> StartAsync(int refusals = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var receiver = new WebhookReceiver(app) { _refusals = refusals };
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body);
        Received.Enqueue(new ReceivedWebhook(context.Request.Headers.Authorization, body!));
        context.Response.StatusCode = Interlocked.Decrement(ref _refusals) >= 0 ? 503 : 204;
    }
}
