using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cashlink.Wizard.BrowserTests.Hosting;

/// <summary>A sandbox process and its controls.</summary>
internal sealed partial class SandboxServer : IAsyncDisposable
{
    private readonly RunningProcess _process;
    private readonly HttpClient _http;

    private SandboxServer(RunningProcess process, string address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    /// <summary>The address, without a slash at its end.</summary>
    public string Address { get; }

    public string ApiAddress => Address + "/api/external";

    public static async Task<SandboxServer> StartAsync()
    {
        var process = RunningProcess.StartDotnet("sandbox", [Repository.SandboxAssembly], Repository.Root, new Dictionary<string, string>
        {
            ["Sandbox__Url"] = "http://127.0.0.1:0",
        });
        return new SandboxServer(process, await process.WaitForOutputAsync(PortalLine()));
    }

    /// <summary>Changes settings of the running sandbox.</summary>
    public async Task ConfigureAsync(JsonObject settings)
    {
        using var response = await _http.PostAsJsonAsync("/sandbox/settings", settings);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Lets calls to the API go wrong, see <c>POST /sandbox/faults</c>.</summary>
    public async Task AddFaultAsync(object fault)
    {
        using var response = await _http.PostAsJsonAsync("/sandbox/faults", fault);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>The API is away: every call to it is answered with 503.</summary>
    public Task GoDownAsync() => AddFaultAsync(new { match = new { path = "/api/external/v2/" }, status = 503 });

    /// <summary>How many calls went wrong by the faults that are set.</summary>
    public async Task<int> FaultHitsAsync() =>
        (await _http.GetFromJsonAsync<JsonElement>("/sandbox/faults")).EnumerateArray().Sum(fault => fault.GetProperty("hits").GetInt32());

    /// <summary>Nothing goes wrong any more.</summary>
    public async Task ClearFaultsAsync()
    {
        using var response = await _http.DeleteAsync("/sandbox/faults");
        response.EnsureSuccessStatusCode();
    }

    /// <summary>All calls to the API so far, oldest first.</summary>
    public async Task<IReadOnlyList<LoggedCall>> CallsAsync() =>
        await _http.GetFromJsonAsync<List<LoggedCall>>("/sandbox/requests", LoggedCall.Json) ?? [];

    /// <summary>Moves an investment on, as the issuer would.</summary>
    public async Task SetStatusAsync(Guid investmentId, string status)
    {
        using var response = await _http.PostAsJsonAsync($"/sandbox/investments/{investmentId}/status", new { status });
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Makes a natural person with this many wallets of their own, who is identified unless said otherwise.</summary>
    public async Task<Guid> NewInvestorAsync(int wallets = 1, bool isIdentified = true)
    {
        var investor = await CreateAsync("investors/", new
        {
            natural_person = new
            {
                forename = "Erika",
                surname = "Beispiel",
                birth_date = "1980-02-29",
                birth_place = "Kiel",
                citizenship = "DEU",
                street = "Hafenstraße 1",
                city = "Kiel",
                zip = "24103",
                country = "DEU",
            },
            communication = new { email = $"erika@b{Guid.NewGuid():N}.example.org", email_confirmed = true },
            is_beneficiary = true,
        });
        if (isIdentified)
            await IdentifyAsync(investor);
        for (var number = 0; number < wallets; number++)
            await AddWalletAsync(investor);
        return investor;
    }

    /// <summary>What an identification service tells Cashlink of somebody.</summary>
    public Task IdentifyAsync(Guid investor) => CreateAsync($"investors/{investor}/identifications/", new
    {
        document_type = "IDCARD",
        document_id = "L01X00T47",
        document_issuer = "Landeshauptstadt Kiel",
        document_valid_from = "2020-08-10",
        document_valid_to = "2040-08-09",
        identity_provider = "POSTIDENT",
        verified_at = "2026-01-10T14:06:22.134Z",
    });

    /// <summary>Gives an investor another wallet of their own.</summary>
    public Task AddWalletAsync(Guid investor)
    {
        var address = "0x" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        return CreateAsync($"investors/{investor}/wallets/eth-generic/", new { address, receiving_enabled = true });
    }

    /// <summary>The ids of the investments that the API lists for an investor.</summary>
    public async Task<IReadOnlyList<Guid>> InvestmentsOfAsync(Guid investorId)
    {
        using var request = await AuthorizedAsync(HttpMethod.Get, "investments/?limit=200");
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var page = await response.Content.ReadFromJsonAsync<JsonElement>();
        return
        [
            .. page.GetProperty("results").EnumerateArray()
                .Where(investment => investment.GetProperty("investor_id").GetGuid() == investorId)
                .Select(investment => investment.GetProperty("id").GetGuid()),
        ];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }

    private async Task<Guid> CreateAsync(string path, object body)
    {
        using var request = await AuthorizedAsync(HttpMethod.Post, path);
        request.Headers.Add("X-Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Content = JsonContent.Create(body);
        using var response = await _http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
    }

    private async Task<HttpRequestMessage> AuthorizedAsync(HttpMethod method, string path)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["scope"] = "investors:write investors:read investments:write investments:read documents:write",
            ["client_id"] = "sandbox",
            ["client_secret"] = "sandbox-secret",
        });
        using var response = await _http.PostAsync("/api/external/oauth/token", form);
        response.EnsureSuccessStatusCode();
        var token = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        return new HttpRequestMessage(method, $"/api/external/v2/{path}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
    }

    [GeneratedRegex(@"Demo partner portal\s+(http\S+?)/\s*$")]
    private static partial Regex PortalLine();
}
