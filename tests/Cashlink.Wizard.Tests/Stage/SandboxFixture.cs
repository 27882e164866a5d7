using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;
using Microsoft.AspNetCore.Builder;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A call that reached the sandbox's API.</summary>
public sealed record SandboxCall(
    [property: JsonPropertyName("method")] string Method,
    [property: JsonPropertyName("path")] string Path,
    [property: JsonPropertyName("status")] int Status,
    [property: JsonPropertyName("idempotency_key")] string? IdempotencyKey,
    [property: JsonPropertyName("body")] JsonElement? Body)
{
    /// <summary>True for a call that changes something; the token call does not.</summary>
    public bool IsWrite => Method is "POST" or "PATCH" && Path.Contains("/v2/", StringComparison.Ordinal);
}

/// <summary>The real sandbox on a free port, with its controls over HTTP. One for each test class.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private static readonly HttpClient Http = new();

    private readonly WebApplication _sandbox = SandboxApplication.Build(new SandboxOptions
    {
        Url = "http://127.0.0.1:0",
        CostsDocumentDelay = TimeSpan.Zero,
        StatusPace = Timeout.InfiniteTimeSpan,
    });

    /// <summary>The address of the sandbox.</summary>
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _sandbox.StartAsync();
        Address = new Uri(_sandbox.Urls.First());
    }

    public async ValueTask DisposeAsync() => await _sandbox.DisposeAsync();

    /// <summary>Puts everything back to the beginning, without faults and without calls.</summary>
    public Task ResetAsync() => PostAsync("/sandbox/reset", new { });

    /// <summary>Answers calls that match with this status.</summary>
    public Task FailAsync(string path, int status = 503, string? method = null, int? count = null) =>
        PostAsync("/sandbox/faults", new { match = new { method, path }, status, count });

    /// <summary>Carries out calls that match, and hangs up instead of answering.</summary>
    public Task DropAfterCommitAsync(string path, string? method = null, int? count = null) =>
        PostAsync("/sandbox/faults", new { match = new { method, path }, drop_after_commit = true, count });

    /// <summary>Takes its time with calls that match.</summary>
    public Task DelayAsync(string path, TimeSpan by, string? method = null) =>
        PostAsync("/sandbox/faults", new { match = new { method, path }, latency_ms = (int)by.TotalMilliseconds });

    /// <summary>The faults that are set.</summary>
    public async Task<IReadOnlyList<JsonElement>> FaultsAsync() => [.. (await Http.GetFromJsonAsync<JsonElement>(At("/sandbox/faults"))).EnumerateArray()];

    public async Task MendAsync() => (await Http.DeleteAsync(At("/sandbox/faults"))).EnsureSuccessStatusCode();

    public Task SetStatusAsync(Guid investment, string status) => PostAsync($"/sandbox/investments/{investment}/status", new { status });

    public Task SetCostsDocumentDelayAsync(TimeSpan delay) =>
        PostAsync("/sandbox/settings", new { costs_document_delay_ms = (int)delay.TotalMilliseconds });

    /// <summary>The calls to the API since the last reset, oldest first.</summary>
    public async Task<IReadOnlyList<SandboxCall>> CallsAsync() =>
        await Http.GetFromJsonAsync<List<SandboxCall>>(At("/sandbox/requests")) ?? [];

    /// <summary>The calls that change something.</summary>
    public async Task<IReadOnlyList<SandboxCall>> WritesAsync() => [.. (await CallsAsync()).Where(call => call.IsWrite)];

    /// <summary>How many of a kind there are that were not there from the beginning, whoever asked for them.</summary>
    public async Task<int> CountNewAsync(string path)
    {
        using var login = await Http.PostAsync(At("/api/external/oauth/token"), new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "sandbox",
            ["client_secret"] = "sandbox-secret",
        }));
        var token = (await login.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        using var call = new HttpRequestMessage(HttpMethod.Get, At("/api/external" + path));
        call.Headers.Authorization = new("Bearer", token);
        using var answer = await Http.SendAsync(call);
        var page = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        // The scenario begins with an earlier investment of investor 5, and its invitation.
        return page.GetProperty("count").GetInt32() - 1;
    }

    private Uri At(string path) => new(Address, path);

    private async Task PostAsync(string path, object body)
    {
        using var answer = await Http.PostAsJsonAsync(At(path), body);
        answer.EnsureSuccessStatusCode();
    }
}
