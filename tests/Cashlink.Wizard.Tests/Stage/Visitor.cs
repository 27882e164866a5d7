using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A browser or a portal's server that shows each answer as it comes: it follows no redirect and keeps no cookie.</summary>
public sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };

    public void Dispose() => _http.Dispose();

    /// <summary>Sends a request as it is.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Gets a page as a browser does.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? cookie = null, string language = "en")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        return _http.SendAsync(request);
    }

    /// <summary>Asks as a program does, with a partner's key.</summary>
    public Task<HttpResponseMessage> AskAsync(string path, string? key = WizardStage.PartnerKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return _http.SendAsync(request);
    }

    /// <summary>Posts something to the partner API.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body, string key = WizardStage.PartnerKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return _http.SendAsync(request);
    }

    /// <summary>Cancels a session.</summary>
    public Task<HttpResponseMessage> CancelAsync(Guid sessionId, string key = WizardStage.PartnerKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/sessions/{sessionId}/cancel");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return _http.SendAsync(request);
    }

    /// <summary>Sends a form as a browser does.</summary>
    /// <param name="path">Where the form goes.</param>
    /// <param name="cookie">The cookies.</param>
    /// <param name="fields">What is in the form.</param>
    /// <param name="site">Where the browser says that the form is from; null for a browser that does not say.</param>
    public Task<HttpResponseMessage> PostFormAsync(
        string path, string? cookie, Dictionary<string, string> fields, string? site = "same-origin", string language = "en")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("text/html");
        request.Headers.AcceptLanguage.ParseAdd(language);
        if (cookie is not null)
            request.Headers.Add("Cookie", cookie);
        if (site is not null)
            request.Headers.Add("Sec-Fetch-Site", site);
        return _http.SendAsync(request);
    }

    /// <summary>Posts a launch with this body.</summary>
    public Task<HttpResponseMessage> PostLaunchAsync(
        HttpContent body, string? key = WizardStage.PartnerKey, string? idempotencyKey = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/sessions") { Content = body };
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostLaunchAsync(int investor = 1, int campaign = 1, string key = WizardStage.PartnerKey) =>
        PostLaunchAsync(JsonContent.Create(LaunchBody(investor, campaign)), key);

    /// <summary>Launches a session.</summary>
    public async Task<Launched> LaunchAsync(int investor = 1, int campaign = 1, string key = WizardStage.PartnerKey)
    {
        using var answer = await PostLaunchAsync(investor, campaign, key);
        var body = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        return new Launched(
            body.GetProperty("session_id").GetGuid(), new Uri(body.GetProperty("launch_url").GetString()!),
            body.GetProperty("expires_at").GetDateTimeOffset());
    }

    /// <summary>Uses a link, as the form of its page does.</summary>
    /// <param name="path">The link's path.</param>
    /// <param name="cookie">The cookies.</param>
    /// <param name="language">What the browser prefers.</param>
    public Task<HttpResponseMessage> EnterAsync(string path, string? cookie = null, string language = "en") =>
        PostFormAsync(path, cookie, [], language: language);

    /// <summary>Uses a link.</summary>
    public Task<HttpResponseMessage> EnterAsync(Launched launched) => EnterAsync(launched.LaunchUrl.PathAndQuery);

    /// <summary>Uses a link.</summary>
    /// <returns>The cookie as the browser sends it back.</returns>
    public async Task<string> AdmitAsync(Launched launched)
    {
        using var answer = await EnterAsync(launched);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public static Dictionary<string, object> LaunchBody(int investor = 1, int campaign = 1) => new()
    {
        ["investor_id"] = Scenario.Investor(investor),
        ["campaign_id"] = Scenario.Campaign(campaign),
        ["role"] = "investor",
    };
}

/// <summary>What the partner API answered.</summary>
public sealed record Launched(Guid SessionId, Uri LaunchUrl, DateTimeOffset ExpiresAt);
