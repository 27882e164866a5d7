using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Wizard.Home;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>A browser that was let into a home page.</summary>
/// <param name="Path">The page's path.</param>
/// <param name="Cookie">Its cookie, as the browser sends it back.</param>
public sealed partial record HomeGuest(string Path, string Cookie)
{
    public Guid HomeId => Guid.Parse(Path.Split('/')[^1]);

    /// <summary>The body of a launch without a campaign.</summary>
    public static Dictionary<string, object> LaunchBody(int investor = 1) => new() { ["investor_id"] = Scenario.Investor(investor), ["role"] = "investor" };

    /// <summary>Launches into the home page, as a partner does.</summary>
    /// <returns>The path of the link.</returns>
    public static async Task<string> LinkAsync(Visitor visitor, int investor = 1, string key = WizardStage.PartnerKey, object? body = null)
    {
        using var answer = await visitor.PostLaunchAsync(JsonContent.Create(body ?? LaunchBody(investor)), key);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return new Uri((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("launch_url").GetString()!).PathAndQuery;
    }

    /// <summary>Uses a link.</summary>
    public static async Task<HomeGuest> EnterAsync(Visitor visitor, string link)
    {
        using var entered = await visitor.EnterAsync(link);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        return new HomeGuest(entered.Headers.Location!.OriginalString, entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    /// <summary>Launches, and uses the link.</summary>
    public static async Task<HomeGuest> ComeAsync(Visitor visitor, int investor = 1, string key = WizardStage.PartnerKey, object? body = null) =>
        await EnterAsync(visitor, await LinkAsync(visitor, investor, key, body));

    /// <summary>The page's text, with its markup.</summary>
    public async Task<string> ReadAsync(Visitor visitor, string query = "")
    {
        using var page = await visitor.GetAsync(Path + query, Cookie);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
    }

    /// <summary>The subscriptions on the page, in their order.</summary>
    public async Task<IReadOnlyList<Guid>> SubscriptionsAsync(Visitor visitor) =>
        [.. Subscription().Matches(await ReadAsync(visitor)).Select(match => Guid.Parse(match.Groups[1].Value))];

    /// <summary>Presses a button of a subscription.</summary>
    public Task<HttpResponseMessage> OpenAsync(Visitor visitor, Guid sessionId, string where = "look", string? site = "same-origin", string lang = "de") =>
        visitor.PostFormAsync(Opening.PathOf(HomeId, sessionId), Cookie, new() { [Opening.WhereField] = where, [Opening.LanguageField] = lang }, site);

    [GeneratedRegex("data-subscription=\"([0-9a-f-]{36})\"")]
    private static partial Regex Subscription();
}
