using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>A browser and a deployment that no other test uses: the sandbox's own investors are in it, each as on the first day.</summary>
internal sealed record Tour(Visit Visit, Deployment Deployment)
{
    public IPage Page => Visit.Page;

    /// <summary>One of the sandbox's investors, by number.</summary>
    public static Guid Person(int number) => Guid.Parse($"a0000000-0000-4000-8000-00000000000{number}");

    /// <summary>Launches a session for one of the sandbox's investors.</summary>
    public async Task<Investor> LaunchAsync(int person, Guid campaign)
    {
        var launched = await Deployment.Wizard.LaunchAsync(Person(person), campaign, Visit.Language, Deployment.Sandbox.Address + "/");
        return new Investor(Visit, launched);
    }

    /// <summary>Opens a session, and stands on its first page.</summary>
    public async Task<Investor> EnterAsync(int person, Guid campaign)
    {
        var investor = await LaunchAsync(person, campaign);
        await Page.GotoAsync(investor.Session.LaunchUrl);
        await investor.IsAtAsync("units");
        return investor;
    }

    /// <summary>A browser beside the one that is looked at: the other person's, in the same language.</summary>
    public Task<Visit> BesideAsync() => Visit.BeginAsync(Visit.Chromium, Visit.Language);

    /// <summary>Opens the session of a client whom no other leg knows, in that client's browser, and stands on its first page.</summary>
    public async Task<Investor> EnterAsync(Visit visit, Guid person, Guid campaign)
    {
        var client = new Investor(visit, await Deployment.Wizard.LaunchAsync(person, campaign, Visit.Language));
        await client.Page.GotoAsync(client.Session.LaunchUrl);
        await client.IsAtAsync("units");
        return client;
    }

    /// <summary>Goes to the wallet page, also where there is no wallet to choose and so no button to continue.</summary>
    public async Task GoToWalletAsync(Investor investor)
    {
        await investor.GoToAsync("signing");
        await investor.Sign.ClickAsync();
        await Expect(Page.Locator("main[data-step='wallet'] [data-action='later']")).ToBeVisibleAsync();
    }

    /// <summary>Shows the status page at a status. The page hears of it by itself; a reload is quicker, and that it is not needed is another test's matter.</summary>
    public async Task ShowStatusAsync(Investor investor, string status)
    {
        var session = await Deployment.Wizard.SessionAsync(investor.Session.SessionId);
        await Deployment.Sandbox.SetStatusAsync(session.InvestmentId!.Value, status);
        await Page.ReloadAsync();
        await Expect(Page.Locator($"[data-status='{status}']")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-part=skeleton]")).ToHaveCountAsync(0);
        await Expect(Page.Locator("[data-document]").First).ToBeVisibleAsync();
    }

    /// <summary>Withdraws from the contract; stops at the page that asks, and at the receipt.</summary>
    public async IAsyncEnumerable<string> WithdrawAsync(string asking, string declared)
    {
        await Page.Locator("[data-action='withdraw']").ClickAsync();
        await Expect(Page.Locator("[data-investor-name]")).ToBeVisibleAsync();
        yield return asking;
        await Page.Locator("[data-action='confirm-withdrawal']").ClickAsync();
        await Expect(Page.Locator("[data-withdrawal='declared']")).ToBeVisibleAsync();
        await Expect(Page.Locator("[data-status='CANCELLATION']")).ToBeVisibleAsync();
        yield return declared;
    }

    /// <summary>The same page after an attempt to continue with nothing filled in.</summary>
    public static async IAsyncEnumerable<string> WithErrorAsync(Investor investor, string page)
    {
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        yield return $"{page}-error";
    }

    public Task OpenAllDetailsAsync() => Page.Locator("main details").EvaluateAllAsync<object?>("all => all.forEach(details => details.open = true)");
}
