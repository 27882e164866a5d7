using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>The answer to <c>POST /api/sessions</c>.</summary>
internal sealed record Launched(Guid SessionId, string LaunchUrl, DateTimeOffset ExpiresAt);

/// <summary>The answer to <c>GET /api/sessions/{id}</c>.</summary>
internal sealed record SessionSeen(Guid InvestorId, Guid? InvitationId, Guid? InvestmentId, string Status, string Step, DateTimeOffset? SignedAt);

/// <summary>What the demo partner's server asks the wizard at an address.</summary>
internal sealed class PartnerApi : IDisposable
{
    private const string Key = "demo-partner-key";

    public PartnerApi(string address)
    {
        Http = new HttpClient { BaseAddress = new Uri(address) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    /// <summary>The hash of the key, as the wizard's settings hold it.</summary>
    public static string KeyHash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)));

    public HttpClient Http { get; }

    /// <summary>Launches a session as a partner's server does.</summary>
    public async Task<Launched> LaunchAsync(Guid investorId, Guid campaignId, string language, string? returnUrl = null)
    {
        using var response = await Http.PostAsJsonAsync(
            "/api/sessions", new { investor_id = investorId, campaign_id = campaignId, role = "investor", locale = language, return_url = returnUrl });
        Assert.True((int)response.StatusCode == 201, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<Launched>(LoggedCall.Json))!;
    }

    /// <summary>Launches without a campaign: a link to the page with all subscriptions of the investor.</summary>
    public async Task<string> LaunchHomeAsync(Guid investorId, string language, string? returnUrl = null)
    {
        using var response = await Http.PostAsJsonAsync("/api/sessions", new { investor_id = investorId, role = "investor", locale = language, return_url = returnUrl });
        Assert.True((int)response.StatusCode == 201, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!;
    }

    /// <summary>The session as its partner sees it.</summary>
    public async Task<SessionSeen> SessionAsync(Guid sessionId) =>
        (await Http.GetFromJsonAsync<SessionSeen>($"/api/sessions/{sessionId}", LoggedCall.Json))!;

    public void Dispose() => Http.Dispose();
}
