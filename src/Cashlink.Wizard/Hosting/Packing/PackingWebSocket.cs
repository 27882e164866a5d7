using System.Buffers;
using System.Net.WebSockets;

namespace Cashlink.Wizard.Hosting.Packing;

/// <summary>A WebSocket that packs each message it sends; what it receives it leaves alone. It keeps nothing between two messages.</summary>
public sealed class PackingWebSocket(WebSocket inner) : WebSocket
{
    /// <summary>The parts of a message whose end is still to come.</summary>
    private ArrayBufferWriter<byte>? _begun;

    public override WebSocketCloseStatus? CloseStatus => inner.CloseStatus;

    public override string? CloseStatusDescription => inner.CloseStatusDescription;

    public override WebSocketState State => inner.State;

    public override string? SubProtocol => inner.SubProtocol;

    public override void Abort() => inner.Abort();

    public override Task CloseAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseAsync(closeStatus, statusDescription, cancellationToken);

    public override Task CloseOutputAsync(WebSocketCloseStatus closeStatus, string? statusDescription, CancellationToken cancellationToken) =>
        inner.CloseOutputAsync(closeStatus, statusDescription, cancellationToken);

    public override void Dispose() => inner.Dispose();

    public override Task<WebSocketReceiveResult> ReceiveAsync(ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
        inner.ReceiveAsync(buffer, cancellationToken);

    public override ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
        inner.ReceiveAsync(buffer, cancellationToken);

    public override Task SendAsync(ArraySegment<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken) =>
        SendAsync(buffer.AsMemory(), messageType, endOfMessage, cancellationToken).AsTask();

    public override ValueTask SendAsync(
        ReadOnlyMemory<byte> buffer, WebSocketMessageType messageType, bool endOfMessage, CancellationToken cancellationToken)
    {
        if (!endOfMessage)
        {
            (_begun ??= new ArrayBufferWriter<byte>()).Write(buffer.Span);
            return ValueTask.CompletedTask;
        }
        if (_begun is { } begun)
        {
            begun.Write(buffer.Span);
            (buffer, _begun) = (begun.WrittenMemory, null);
        }
        return inner.SendAsync(CircuitMessage.Pack(buffer), messageType, endOfMessage: true, cancellationToken);
    }
}
