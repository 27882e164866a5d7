using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The answer to <c>POST /api/sessions</c>.</summary>
internal sealed record Launched(Guid SessionId, string LaunchUrl, DateTimeOffset ExpiresAt);

/// <summary>The answer to <c>GET /api/sessions/{id}</c>.</summary>
internal sealed record SessionSeen(Guid InvestorId, Guid? InvitationId, Guid? InvestmentId, string Status, string Step);

/// <summary>The published wizard as a process in Production, and its partner API.</summary>
internal sealed partial class WizardServer : IAsyncDisposable
{
    private const string PartnerKey = "demo-partner-key";

    private readonly RunningProcess _process;
    private readonly string _folder;

    private WizardServer(RunningProcess process, string folder, string address)
    {
        _process = process;
        _folder = folder;
        Address = address;
        Http = new HttpClient { BaseAddress = new Uri(address) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", PartnerKey);
    }

    /// <summary>The address by the name of this machine: a browser keeps a secure cookie over plain HTTP for localhost alone.</summary>
    public string Address { get; }

    public HttpClient Http { get; }

    public static async Task<WizardServer> StartAsync(string published, SandboxServer sandbox)
    {
        var folder = Repository.NewTemporaryFolder();
        var process = RunningProcess.StartDotnet("wizard", [Path.Combine(published, "Cashlink.Wizard.dll")], published, new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Cashlink__BaseAddress"] = sandbox.ApiAddress,
            ["Cashlink__ClientId"] = "sandbox",
            ["Cashlink__ClientSecret"] = "sandbox-secret",
            ["Store__Path"] = Path.Combine(folder, "wizard.db"),
            // Otherwise the background would ask for a status while a slow machine is still at the wallet, out of the guide's order.
            ["Following__FirstPause"] = "00:10:00",
            ["Partners__0__Id"] = "demo",
            ["Partners__0__Name"] = "Bank am Deich",
            ["Partners__0__KeyHashes__0"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(PartnerKey))),
            ["Partners__0__FrameOrigins__0"] = sandbox.Address,
            ["Partners__0__ReturnUrls__0"] = sandbox.Address + "/",
            ["Partners__0__ImprintUrl"] = sandbox.Address + "/",
            ["Partners__0__PrivacyUrl"] = sandbox.Address + "/",
        });
        var listening = await process.WaitForOutputAsync(ListeningLine());
        return new WizardServer(process, folder, listening.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    /// <summary>Launches a session as a partner's server does.</summary>
    public async Task<Launched> LaunchAsync(Guid investorId, Guid campaignId, string language)
    {
        using var response = await Http.PostAsJsonAsync(
            "/api/sessions", new { investor_id = investorId, campaign_id = campaignId, role = "investor", locale = language });
        Assert.True((int)response.StatusCode == 201, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<Launched>(LoggedCall.Json))!;
    }

    /// <summary>The session as its partner sees it.</summary>
    public async Task<SessionSeen> SessionAsync(Guid sessionId) =>
        (await Http.GetFromJsonAsync<SessionSeen>($"/api/sessions/{sessionId}", LoggedCall.Json))!;

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _process.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningLine();
}
