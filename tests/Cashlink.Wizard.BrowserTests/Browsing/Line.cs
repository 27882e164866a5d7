using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Browsing;

/// <summary>The line between a browser and the wizard, which can be cut and mended.</summary>
internal sealed class Line
{
    private readonly List<IWebSocketRoute> _sockets = [];
    private volatile bool _isCut;

    public static async Task<Line> OfAsync(Visit visit)
    {
        var line = new Line();
        await visit.Page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            if (line._isCut)
            {
                _ = socket.CloseAsync();
                return;
            }
            socket.ConnectToServer();
            lock (line._sockets)
                line._sockets.Add(socket);
        });
        await visit.Page.RouteAsync("**/_blazor/negotiate**", route => line._isCut ? route.AbortAsync() : route.ContinueAsync());
        return line;
    }

    public async Task CutAsync()
    {
        _isCut = true;
        List<IWebSocketRoute> sockets;
        lock (_sockets)
        {
            sockets = [.. _sockets];
            _sockets.Clear();
        }
        foreach (var socket in sockets)
            await socket.CloseAsync();
    }

    public void Mend() => _isCut = false;
}
