using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Api.Tests.Stub;

/// <summary>
/// A server on the own machine that answers what a test scripted, in order. A request beyond the script is an error, and so is
/// a scripted answer that nobody asked for. Tokens are answered without a script unless there is one for them.
/// </summary>
internal sealed class StubServer : IAsyncDisposable
{
    public const string BasePath = "/api/external";

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<Reply> _script = new();
    private readonly ConcurrentQueue<Reply> _tokenScript = new();
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly ConcurrentQueue<StubRequest> _tokenRequests = new();
    private readonly ConcurrentQueue<string> _unexpected = new();

    private StubServer(WebApplication application) => _application = application;

    public Uri BaseAddress { get; private set; } = null!;

    public StubRequest[] Requests => [.. _requests];

    public StubRequest[] TokenRequests => [.. _tokenRequests];

    /// <summary>Requests beyond the script are answered 404 instead of being an error.</summary>
    public bool IsLenient { get; set; }

    public static async Task<StubServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        var server = new StubServer(builder.Build());
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();

        var address = server._application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        server.BaseAddress = new Uri(address + BasePath);
        return server;
    }

    public StubServer Then(params Reply[] replies)
    {
        foreach (var reply in replies)
            _script.Enqueue(reply);
        return this;
    }

    public StubServer Then(string json, int status = 200) => Then(Reply.Json(json, status));

    public StubServer ThenToken(params Reply[] replies)
    {
        foreach (var reply in replies)
            _tokenScript.Enqueue(reply);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        Assert.Empty(_unexpected);
        Assert.Empty(_script);
        Assert.Empty(_tokenScript);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        // Without this the HTTP client repeats by itself what failed on a connection it had used before.
        context.Response.Headers.Connection = "close";
        var request = await StubRequest.ReadAsync(context);
        if (request.PathAndQuery == BasePath + "/oauth/token")
        {
            _tokenRequests.Enqueue(request);
            var number = _tokenRequests.Count;
            var token = _tokenScript.TryDequeue(out var scripted)
                ? scripted
                : Reply.Json($$"""{"access_token":"token-{{number}}","token_type":"Bearer","expires_in":3600}""");
            await token.AnswerAsync(context);
            return;
        }

        _requests.Enqueue(request);
        if (_script.TryDequeue(out var reply))
        {
            await reply.AnswerAsync(context);
            return;
        }

        if (!IsLenient)
            _unexpected.Enqueue($"{request.Method} {request.PathAndQuery}");
        context.Response.StatusCode = 404;
    }
}
