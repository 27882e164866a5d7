using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Cashlink.Wizard.Hosting.Packing;

namespace Cashlink.Wizard.Tests.Hosting.Packing;

/// <summary>The socket that packs, with the other end of the line.</summary>
public sealed class PackingWebSocketTests : IAsyncLifetime
{
    private const string Own = "Worte, die im Programm selbst stehen.";

    private WebSocket _server = null!;
    private WebSocket _browser = null!;

    public async ValueTask InitializeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var browser = new TcpClient();
        await browser.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        var server = await listener.AcceptTcpClientAsync();
        _browser = WebSocket.CreateFromStream(browser.GetStream(), new WebSocketCreationOptions());
        _server = new PackingWebSocket(WebSocket.CreateFromStream(server.GetStream(), new WebSocketCreationOptions { IsServer = true }));
    }

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        _server.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Send_MessageInParts_IsPackedAsOne()
    {
        var message = HubCalls.Render([.. Enumerable.Repeat(Own, 20)]);
        foreach (var part in new[] { message[..7], message[7..300] })
            await _server.SendAsync(part.AsMemory(), WebSocketMessageType.Binary, endOfMessage: false, CancellationToken.None);
        await _server.SendAsync(new ArraySegment<byte>(message[300..]), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        await _server.SendAsync((byte[])[2, 0x91, 6], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);

        Assert.Equal(message, PackedMessage.Unpack(await ReceiveAsync(_browser)).Message);
        Assert.Equal([2, 0x91, 6], await ReceiveAsync(_browser));
    }

    [Fact]
    public async Task Receive_AndClose_GoThrough()
    {
        await _browser.SendAsync((byte[])[1, 2, 3], WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        Assert.Equal([1, 2, 3], await ReceiveAsync(_server));

        await _browser.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "done", CancellationToken.None);
        Assert.Empty(await ReceiveAsync(_server));
        Assert.Equal((WebSocketState.CloseReceived, WebSocketCloseStatus.NormalClosure, "done"), (_server.State, _server.CloseStatus, _server.CloseStatusDescription));
        await _server.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        Assert.Equal(WebSocketState.Closed, _server.State);
    }

    private static async Task<byte[]> ReceiveAsync(WebSocket socket)
    {
        var buffer = new byte[16 * 1024];
        var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        Assert.True(received.EndOfMessage);
        return buffer[..received.Count];
    }
}
