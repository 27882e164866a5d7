using System.Net;
using System.Net.Sockets;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>
/// A line to a server that counts what comes back on it, byte by byte. A browser's own tools tell of a WebSocket's messages only as
/// they are once they are unpacked.
/// </summary>
internal sealed class CountedLine : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private readonly Task _accepting;
    private long _received;

    /// <param name="here">The line's own port.</param>
    /// <param name="port">The server's port on this machine.</param>
    public CountedLine(int here, int port)
    {
        _listener = new TcpListener(IPAddress.Loopback, here);
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Bytes that came from the server so far, on all connections.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>The same address of the server, by way of this line.</summary>
    public string Through(string address) => new UriBuilder(address) { Port = ((IPEndPoint)_listener.LocalEndpoint).Port }.Uri.AbsoluteUri;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ConnectAsync(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The line was taken down.
        }
    }

    private async Task ConnectAsync(TcpClient browser)
    {
        using var server = new TcpClient();
        try
        {
            using (browser)
            {
                await server.ConnectAsync(IPAddress.Loopback, _port, _end.Token);
                await Task.WhenAny(
                    CopyAsync(browser.GetStream(), server.GetStream(), count: null),
                    CopyAsync(server.GetStream(), browser.GetStream(), bytes => Interlocked.Add(ref _received, bytes)));
            }
        }
        catch (Exception over) when (over is IOException or SocketException or OperationCanceledException)
        {
            // One end has hung up.
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Action<int>? count)
    {
        var buffer = new byte[16 * 1024];
        int bytes;
        while ((bytes = await from.ReadAsync(buffer, _end.Token)) > 0)
        {
            count?.Invoke(bytes);
            await to.WriteAsync(buffer.AsMemory(0, bytes), _end.Token);
        }
    }
}
