using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cashlink.Sandbox.Scenario;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Cashlink.Sandbox.Tests.Hosting;

/// <summary>A real sandbox on a free port, and the calls that tests make to it.</summary>
public sealed class SandboxHost : IAsyncLifetime
{
    public const string AllScopes = "investors:write investors:read investments:write investments:read documents:write";

    private readonly SandboxOptions _options;
    private WebApplication? _app;

    public SandboxHost()
        : this(new SandboxOptions())
    {
    }

    private SandboxHost(SandboxOptions options) => _options = options with { Url = "http://127.0.0.1:0" };

    public static Guid Investor(int number) => ScenarioIds.Investor(number);

    public static Guid Campaign(int number) => ScenarioIds.Campaign(number);

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string Url { get; private set; } = "";

    public string Api => Url + "/api/external";

    public string Token { get; set; } = "";

    public IReadOnlyList<Endpoint> Endpoints => _app!.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    /// <summary>A clock that stands still until it is told to move; then its timers fire.</summary>
    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));

    public static async Task<SandboxHost> StartAsync(SandboxOptions options)
    {
        var host = new SandboxHost(options);
        await host.InitializeAsync();
        return host;
    }

    public async ValueTask InitializeAsync()
    {
        // By hand unless a test wants otherwise: nothing moves behind a test's back.
        _app = SandboxApplication.Build(_options.StatusPace == new SandboxOptions().StatusPace ? _options with { StatusPace = Timeout.InfiniteTimeSpan } : _options);
        await _app.StartAsync();
        Url = _app.Urls.First();
        Token = await TokenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app!.DisposeAsync();
    }

    public async Task<string> TokenAsync(string scopes = AllScopes, string client = "sandbox", string secret = "sandbox-secret") =>
        (await FormAsync("/oauth/token", ("grant_type", "client_credentials"), ("scope", scopes), ("client_id", client), ("client_secret", secret)))
        .Expect(200)["access_token"]!;

    public Task<Reply> FormAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, Api + path)
    {
        Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))
    });

    public Task<Reply> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<Reply> PostAsync(string path, object body, string? key = null) => CallAsync(HttpMethod.Post, path, Json(body), key);

    public Task<Reply> PatchAsync(string path, object body, string? key = null) => CallAsync(HttpMethod.Patch, path, Json(body), key);

    public Task<Reply> CallAsync(HttpMethod method, string path, HttpContent? content = null, string? key = null, string? token = null)
    {
        var request = new HttpRequestMessage(method, path.StartsWith("http", StringComparison.Ordinal) ? path : Api + path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        if (key is not null) request.Headers.Add("X-Idempotency-Key", key);
        return SendAsync(request);
    }

    /// <summary>A control: /sandbox/….</summary>
    public Task<Reply> ControlAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(new HttpRequestMessage(method, Url + "/sandbox" + path) { Content = body is null ? null : Json(body) });

    public async Task SetStatusAsync(Guid investment, string status) =>
        (await ControlAsync(HttpMethod.Post, $"/investments/{investment}/status", new { status })).Expect(200);

    public async Task SettingsAsync(object settings) => (await ControlAsync(HttpMethod.Post, "/settings", settings)).Expect(200);

    public async Task ResetAsync() => (await ControlAsync(HttpMethod.Post, "/reset")).Expect(204);

    public async Task<JsonArray> RequestsAsync() => (await ControlAsync(HttpMethod.Get, "/requests")).Expect(200).Json.AsArray();

    public async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        return new Reply((int)response.StatusCode, Encoding.UTF8.GetString(bytes), response.Headers, response.Content.Headers.ContentType?.ToString(), bytes);
    }

    public static StringContent Json(object body) => new(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
}
