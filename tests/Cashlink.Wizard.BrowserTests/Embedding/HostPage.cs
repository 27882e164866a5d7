using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>
/// A portal's server on a site of its own: 127.0.0.1, while the wizard is at localhost. Its page has a strict policy, embeds the
/// wizard as the guide says, and writes down what it is told.
/// </summary>
internal sealed class HostPage : IAsyncDisposable
{
    private const string Script = """
        window.events = [];
        addEventListener('DOMContentLoaded', () => {
          const wizard = document.querySelector('cashlink-wizard');
          if (!wizard) return;
          for (const type of ['ready', 'resize', 'step', 'completed', 'expired', 'error'])
            wizard.addEventListener(type, event => window.events.push({ type, detail: event.detail, isTrusted: event.isTrusted }));
          wizard.addEventListener('expired', async () => {
            if (!wizard.dataset.renew) return;
            const answer = await fetch(wizard.dataset.renew, { method: 'POST' });
            wizard.src = (await answer.json()).launch_url;
          });
        });
        """;

    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, Func<Task<string>>> _pages = new();
    private readonly ConcurrentDictionary<string, Func<Task<string>>> _links = new();

    private HostPage(int port)
    {
        Origin = $"http://127.0.0.1:{port}";
        _listener.Prefixes.Add(Origin + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Origin { get; }

    /// <summary>The wizard that this portal embeds, once it runs; its settings name this portal, so it starts later.</summary>
    public string Wizard { get; set; } = "";

    public static HostPage Start()
    {
        while (true)
        {
            try
            {
                return new HostPage(FreePort());
            }
            catch (HttpListenerException)
            {
                // Somebody was faster at this port.
            }
        }
    }

    /// <summary>A page of an order. Each load asks the wizard's partner API for a link.</summary>
    /// <param name="name">The order's name in the address.</param>
    /// <param name="link">Makes a launch link.</param>
    /// <param name="renews">True when the page fetches a new link after <c>expired</c>.</param>
    /// <param name="language">The page's language.</param>
    /// <param name="attributes">More attributes of the element; a patient time limit by itself, for slow machines.</param>
    /// <param name="first">Gives the link that the page itself has, where it is another one than a renewal's.</param>
    /// <returns>The address.</returns>
    public string Order(
        string name, Func<Task<string>> link, bool renews = true, string language = "en", string attributes = "timeout=\"60000\"",
        Func<Task<string>>? first = null)
    {
        _links[$"/{name}/link"] = link;
        return Page(name, async () => $"""
            <!doctype html><html lang="{language}"><meta charset="utf-8"><title>Portal</title>
            <script src="/host.js"></script><script src="{Wizard}/embed.js" defer></script>
            <h1>Portal</h1>
            <cashlink-wizard src="{await (first ?? link)()}" {attributes}{(renews ? $" data-renew=\"/{name}/link\"" : "")}></cashlink-wizard>
            <p>Below</p>
            """);
    }

    /// <summary>A page of any markup.</summary>
    /// <returns>The address.</returns>
    public string Page(string name, Func<Task<string>> markup)
    {
        _pages["/" + name] = markup;
        return $"{Origin}/{name}";
    }

    public ValueTask DisposeAsync()
    {
        _listener.Close();
        return ValueTask.CompletedTask;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                _ = AnswerAsync(context);
            }
            catch (Exception over) when (over is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var path = context.Request.Url!.AbsolutePath;
        using var response = context.Response;
        // What the guide tells portals to allow, and frames of their own.
        response.Headers["Content-Security-Policy"] =
            $"default-src 'none'; script-src 'self' {Wizard}; frame-src 'self' {Wizard}; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";
        var (type, text) = path switch
        {
            "/host.js" => ("text/javascript", Script),
            "/favicon.ico" => ("image/x-icon", ""),
            _ when _links.TryGetValue(path, out var link) => ("application/json", $$"""{"launch_url":"{{await link()}}"}"""),
            _ when _pages.TryGetValue(path, out var page) => ("text/html", await page()),
            _ => ("", ""),
        };
        response.StatusCode = type.Length == 0 ? 404 : 200;
        response.ContentType = type + "; charset=utf-8";
        await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(text));
    }
}
