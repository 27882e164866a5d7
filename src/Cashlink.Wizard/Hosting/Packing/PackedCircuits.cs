using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Features;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>
/// Packs what a circuit sends to its page. A WebSocket is not compressed as a whole, because another origin that frames the page could
/// learn from the lengths; <see cref="CircuitMessage"/> compresses only what tells nothing (docs/decisions/023-packed-messages.md).
/// </summary>
public static class PackedCircuits
{
    /// <summary>The word in the address of the WebSocket by which a page says that it can unpack; wizard.js writes it.</summary>
    private const string Wish = "pack";

    private static readonly PathString Circuits = "/_blazor";

    public static void UsePackedCircuits(this WebApplication app)
    {
        // Before the circuit's own endpoint does it, which leaves a socket alone that is there already.
        app.UseWebSockets();
        app.Use((context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Circuits) && context.Request.Query.ContainsKey(Wish)
                && context.Features.Get<IHttpWebSocketFeature>() is { IsWebSocketRequest: true } sockets)
            {
                context.Features.Set<IHttpWebSocketFeature>(new Packing(sockets));
            }
            return next(context);
        });
    }

    private sealed class Packing(IHttpWebSocketFeature sockets) : IHttpWebSocketFeature
    {
        public bool IsWebSocketRequest => sockets.IsWebSocketRequest;

        public async Task<WebSocket> AcceptAsync(WebSocketAcceptContext context) => new PackingWebSocket(await sockets.AcceptAsync(context));
    }
}
