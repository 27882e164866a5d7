using System.Net;
using System.Net.WebSockets;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Attacks;

/// <summary>A page of another site has its visitor's browser open a circuit, or a request names another host than ours.</summary>
public sealed class OriginAttackTests(SandboxFixture sandbox) : AttackTest(sandbox)
{
    private const string Ours = "https://wizard.example";

    /// <summary>What pages of other sites make a browser say; the host is ours in each of them.</summary>
    public static TheoryData<string?, string?> Strangers => new()
    {
        { "https://evil.example", null },
        { "https://evil.example", "cross-site" },
        { "https://evil.wizard.example", "same-site" },
        { "https://wizard.example.evil.example", null },
        { "http://wizard.example", null },
        { "https://wizard.example:8443", null },
        { WizardStage.FrameOrigin, "cross-site" },
        { "null", null },
        { "null", "cross-site" },
        { null, "cross-site" },
        { null, "same-site" },
    };

    /// <summary>What our own page says, in a frame of a portal as well: the frame's origin is ours.</summary>
    public static TheoryData<string?, string?> Own => new() { { Ours, "same-origin" }, { Ours, null }, { null, "same-origin" }, { "null", "same-origin" }, { null, null } };

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["PublicUrl"] = Ours };

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Circuit_AskedForByAnotherSite_IsRefusedOverEachTransport(string? origin, string? site)
    {
        foreach (var (method, path) in new[]
                 {
                     (HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1"), (HttpMethod.Get, "/_blazor?id=made-up"), (HttpMethod.Post, "/_blazor?id=made-up"),
                     (HttpMethod.Post, "/_blazor/disconnect"), (HttpMethod.Post, "/_BLAZOR/negotiate?negotiateVersion=1"),
                 })
        {
            using var answer = await AskAsync(method, path, origin, site);
            Assert.Equal((method, path, HttpStatusCode.Forbidden), (method, path, answer.StatusCode));
        }
        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync(origin, site));
    }

    [Theory]
    [MemberData(nameof(Own))]
    public async Task Circuit_AskedForByOurOwnPage_IsOpened(string? origin, string? site)
    {
        using var answer = await AskAsync(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", origin, site);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("LongPolling", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(origin, site));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("wizard.example:8443")]
    [InlineData("wizard.example.evil.example")]
    [InlineData("127.0.0.1")]
    public async Task Host_ThatIsNotOurs_GetsNothingButHealth(string host)
    {
        foreach (var path in new[] { "/", "/api/sessions", "/launch/made-up", "/embed.js", $"/w/{Guid.NewGuid()}/units", "/advisor", "/webhooks/cashlink", "/_blazor/negotiate" })
        {
            using var answer = await AskAsync(HttpMethod.Get, path, origin: null, site: null, host);
            Assert.Equal((path, HttpStatusCode.MisdirectedRequest), (path, answer.StatusCode));
        }
        using var health = await AskAsync(HttpMethod.Get, "/health", origin: null, site: null, host);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, string? origin, string? site, string host = "wizard.example")
    {
        using var http = new HttpClient { BaseAddress = Stage.Address };
        using var request = new HttpRequestMessage(method, path) { Headers = { Host = host } };
        if (method == HttpMethod.Post)
            request.Content = new ByteArrayContent([]);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return await http.SendAsync(request);
    }

    private async Task<HttpStatusCode> ConnectAsync(string? origin, string? site)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Host", "wizard.example");
        if (origin is not null)
            socket.Options.SetRequestHeader("Origin", origin);
        if (site is not null)
            socket.Options.SetRequestHeader("Sec-Fetch-Site", site);
        try
        {
            await socket.ConnectAsync(new UriBuilder(Stage.Address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // Refused; the status says how.
        }
        return socket.HttpStatusCode;
    }
}
