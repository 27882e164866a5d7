using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>An advisor whom no other test knows, with a browser and his partner's server.</summary>
internal sealed class Desk(Visit visit, Deployment deployment)
{
    public const string Name = "Petra Vogt";

    private readonly string _id = Guid.NewGuid().ToString("N");

    public IPage Page => visit.Page;

    public Visit Visit => visit;

    public Deployment Deployment => deployment;

    /// <summary>The rows of the list.</summary>
    public ILocator Rows => Page.Locator("tr[data-session]");

    /// <summary>Launches a session with the role advisor for a new client.</summary>
    public async Task<Launched> LaunchAsync(string meeting = "no-advice", Guid? campaign = null, Guid? investor = null) =>
        (await PostAsync("/api/sessions", new
        {
            investor_id = investor ?? await deployment.Sandbox.NewInvestorAsync(),
            campaign_id = campaign ?? Deployment.Solarpark,
            role = "advisor",
            advisor = new { id = _id, name = Name },
            meeting,
            locale = visit.Language,
        })).Deserialize<Launched>(LoggedCall.Json)!;

    /// <summary>Opens the console.</summary>
    public async Task OpenConsoleAsync()
    {
        var answer = await PostAsync("/api/advisor-sessions", new { advisor = new { id = _id, name = Name }, locale = visit.Language });
        await Page.GotoAsync(answer.GetProperty("launch_url").GetString()!);
        await Expect(Page.Locator("main[data-console]:not([aria-busy])")).ToBeVisibleAsync();
    }

    /// <summary>Opens a session by its own link, and waits until the page can be used.</summary>
    public async Task OpenAsync(Launched launched)
    {
        await Page.GotoAsync(launched.LaunchUrl);
        await IsInSessionAsync();
    }

    /// <summary>Waits until the page of a session is there and can be used.</summary>
    public Task IsInSessionAsync() => Expect(Page.Locator("[data-action='present']")).ToBeEnabledAsync();

    /// <summary>Hands the device over, as far as the client's confirmation.</summary>
    public async Task HandOverAsync()
    {
        await Page.Locator("[data-action='hand-over']").ClickAsync();
        await TypeCodeAsync(await SendCodeAsync());
        await Page.Locator("#confirm-handover").CheckAsync();
        await Page.Locator("[data-action='take-device']").ClickAsync();
        await Expect(Page.Locator("[data-action='hand-back']")).ToBeVisibleAsync();
    }

    /// <summary>Has a code sent, as the page of the hand-over offers it.</summary>
    /// <returns>The code that the client reads in the mail.</returns>
    public async Task<string> SendCodeAsync()
    {
        var before = deployment.Mail.Taken.Select(mail => mail.MessageId).ToHashSet();
        var shown = await Page.Locator("[data-handover] form p").First.InnerTextAsync();
        await Page.Locator("[data-action='send-code']").ClickAsync();
        await Expect(Page.Locator("#presence-code")).ToBeVisibleAsync();
        // Of the mails to several clients, the one to the address of which the page shows the end.
        var mail = await deployment.Mail.WaitForAsync(found => !before.Contains(found.MessageId) && found.To.Mailboxes.Any(to => shown.Contains(to.Address[to.Address.LastIndexOf('@')..], StringComparison.Ordinal)));
        return Regex.Match(mail.TextBody!, @"\b\d{6}\b").Value;
    }

    /// <summary>The client types the code in.</summary>
    public Task TypeCodeAsync(string code) => Page.Locator("#presence-code").FillAsync(code);

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await deployment.Wizard.Http.PostAsJsonAsync(path, body);
        Assert.True((int)response.StatusCode == 201, $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
