using System.Net.Http.Json;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>A client and an advisor on one session, each with a browser of their own.</summary>
/// <param name="client">The client; where the wizard is in a frame, so is her bar.</param>
/// <param name="advisor">The advisor's browser.</param>
internal sealed class TwoScreens(Investor client, Visit advisor)
{
    public const string Name = "Petra Muster";

    public Investor Client => client;

    public Visit AdvisorVisit => advisor;

    public IPage Advisor => advisor.Page;

    public ILocator Request => Client.In("[data-live='asked']");

    public ILocator ClientStatus => Client.In("[data-live-status]");

    public ILocator ClientNews => Client.In("[data-live-news]");

    public ILocator AdvisorStatus => Advisor.Locator("[data-live-status]");

    /// <summary>A link for an advisor, as the partner's server gets it.</summary>
    public static async Task<string> LaunchAdvisorAsync(
        HttpClient partner, Guid investor, string language, string advisor = "adv-7", string name = Name, Guid? campaign = null)
    {
        using var response = await partner.PostAsJsonAsync("/api/sessions", new
        {
            investor_id = investor,
            campaign_id = campaign ?? Deployment.Solarpark,
            role = "advisor",
            advisor = new { id = advisor, name },
            locale = language,
        });
        Assert.True((int)response.StatusCode == 201, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<Launched>(LoggedCall.Json))!.LaunchUrl;
    }

    public async Task AskAsync()
    {
        await Advisor.Locator("[data-action='live-ask']").ClickAsync();
        await Expect(Request).ToBeVisibleAsync();
    }

    public async Task AllowAsync()
    {
        await Client.In("[data-action='live-allow']").ClickAsync();
        await AreJoinedAsync();
    }

    public async Task JoinAsync()
    {
        await AskAsync();
        await AllowAsync();
    }

    public async Task AreJoinedAsync()
    {
        await Expect(Client.In("[data-live='joined']")).ToBeVisibleAsync();
        await Expect(Advisor.Locator("[data-live='joined']")).ToBeVisibleAsync();
        await Expect(ClientStatus).ToContainTextAsync(Name);
    }

    /// <summary>Waits until the advisor's page shows this step.</summary>
    public Task AdvisorIsAtAsync(string step) => Expect(Advisor.Locator($"main[data-step='{step}']")).ToBeVisibleAsync();

    /// <summary>Opens one of the advisor's tools: <c>point</c>, <c>suggest</c> or <c>note</c>.</summary>
    public Task OpenToolAsync(string tool) => Advisor.Locator($"[data-tool='{tool}'] > summary").ClickAsync();

    public async Task SuggestAsync(string typed, bool isAmount = false)
    {
        if (!await Advisor.Locator("#live-suggestion").IsVisibleAsync())
            await OpenToolAsync("suggest");
        await Advisor.Locator($"input[name='live-kind'][value='{(isAmount ? "amount" : "units")}']").CheckAsync();
        await Advisor.Locator("#live-suggestion").FillAsync(typed);
        await Advisor.Locator("[data-action='live-suggest']").ClickAsync();
    }

    public async Task WriteAsync(string note)
    {
        if (!await Advisor.Locator("#live-note").IsVisibleAsync())
            await OpenToolAsync("note");
        await Advisor.Locator("#live-note").FillAsync(note);
        await Advisor.Locator("[data-action='live-write']").ClickAsync();
    }
}
