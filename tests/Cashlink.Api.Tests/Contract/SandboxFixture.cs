using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cashlink.Api.Tests.Stub;
using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Api.Tests.Contract;

/// <summary>The sandbox, started once for all contract tests and put back to its scenario before each.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "xunit calls DisposeAsync of IAsyncLifetime.")]
public sealed class SandboxFixture : IAsyncLifetime
{
    private WebApplication _application = null!;
    private HttpClient _controls = null!;

    public Uri BaseAddress { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _application = SandboxApplication.Build(new SandboxOptions
        {
            Url = "http://127.0.0.1:0",
            CostsDocumentDelay = TimeSpan.Zero,
            StatusPace = Timeout.InfiniteTimeSpan,
        });
        await _application.StartAsync();
        var root = new Uri(_application.Urls.Single());
        BaseAddress = new Uri(root, "/api/external");
        _controls = new HttpClient { BaseAddress = new Uri(root, "/sandbox/") };
    }

    public async ValueTask DisposeAsync()
    {
        _controls.Dispose();
        await _application.DisposeAsync();
    }

    /// <summary>A client as an application registers it, with a clock on which waits between attempts pass at once.</summary>
    public ContractClient NewClient(Action<CashlinkOptions>? configure = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton(time ?? new ManualTime());
        services.AddCashlinkApi(options =>
        {
            options.BaseAddress = BaseAddress;
            options.ClientId = "sandbox";
            options.ClientSecret = "sandbox-secret";
            options.AttemptTimeout = TimeSpan.FromMinutes(3);
            options.OperationTimeout = TimeSpan.FromMinutes(10);
            configure?.Invoke(options);
        });
        return new ContractClient(services.BuildServiceProvider());
    }

    public Task ResetAsync() => ControlAsync("reset", new JsonObject());

    public Task ExpireTokensAsync() => ControlAsync("tokens/expire", new JsonObject());

    public Task SetAsync(JsonObject settings) => ControlAsync("settings", settings);

    public Task SetStatusAsync(Guid investment, string status) => ControlAsync($"investments/{investment}/status", new JsonObject { ["status"] = status });

    /// <summary>Lets the next calls of a method and path fail.</summary>
    public Task FailAsync(string method, string path, JsonObject fault)
    {
        fault["match"] = new JsonObject { ["method"] = method, ["path"] = path };
        return ControlAsync("faults", fault);
    }

    /// <summary>The calls that reached the sandbox, as 'METHOD path status'.</summary>
    public async Task<string[]> RequestsAsync()
    {
        var requests = await _controls.GetFromJsonAsync<JsonArray>("requests");
        return [.. requests!.Select(request => $"{request!["method"]} {request["path"]} {request["status"]}")];
    }

    private async Task ControlAsync(string path, JsonObject body)
    {
        using var response = await _controls.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
    }
}
