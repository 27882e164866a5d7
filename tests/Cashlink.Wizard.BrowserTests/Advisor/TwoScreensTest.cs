using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>A test with two browsers on one session of the shared deployment.</summary>
public abstract class TwoScreensTest(ITestOutputHelper output) : BrowserTest(output)
{
    /// <summary>Both have opened the session; nobody has asked yet.</summary>
    private protected async Task<TwoScreens> OpenAsync(
        string language = "en", string? advisorLanguage = null, BrowserNewContextOptions? options = null, Visit? clientVisit = null)
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        var launched = await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, language);
        var client = new Investor(clientVisit ?? await VisitAsync(language, options), launched);
        await client.Page.GotoAsync(launched.LaunchUrl);
        await client.IsAtAsync("units");
        return new TwoScreens(client, await AdvisorAsync(deployment.Wizard.Http, person, advisorLanguage ?? language));
    }

    private protected async Task<TwoScreens> OpenJoinedAsync(string language = "en", string? advisorLanguage = null)
    {
        var screens = await OpenAsync(language, advisorLanguage);
        await screens.JoinAsync();
        return screens;
    }

    /// <summary>An advisor who has opened the session.</summary>
    private protected async Task<Visit> AdvisorAsync(HttpClient partner, Guid person, string language, string id = "adv-7", string name = TwoScreens.Name)
    {
        var visit = await VisitAsync(language);
        await OpenAsAdvisorAsync(visit, partner, person, language, id, name);
        return visit;
    }

    private protected static async Task OpenAsAdvisorAsync(
        Visit visit, HttpClient partner, Guid person, string language, string id = "adv-7", string name = TwoScreens.Name)
    {
        var link = new Uri(await TwoScreens.LaunchAdvisorAsync(partner, person, language, id, name));
        // The link may name the address of a load balancer; this goes to the very server that was asked.
        await visit.Page.GotoAsync(new Uri(partner.BaseAddress!, link.PathAndQuery).AbsoluteUri);
        await Expect(visit.Page.Locator("section[aria-labelledby='live-title']")).ToBeVisibleAsync();
    }

    private protected static async Task<Guid> PersonAsync(TwoScreens screens) =>
        (await (await TestRun.SharedDeployment).Wizard.SessionAsync(screens.Client.Session.SessionId)).InvestorId;
}
