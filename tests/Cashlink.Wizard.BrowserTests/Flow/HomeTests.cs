using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>All subscriptions of an investor on one page, and from there into each.</summary>
public sealed class HomeTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Subscriptions_OnAFreshDevice_AreOnOnePageAndOpenFromThere(string language)
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        await HomeLeg.SubscribeAsync(new Tour(await VisitAsync(language), deployment), person);
        var page = await OpenAsync(person, language);

        var cards = page.Locator("[data-subscription]");
        await Expect(cards).ToHaveCountAsync(3);
        await Expect(page.Locator("[data-group='running'] [data-subscription]")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-group='over'] [data-subscription][data-investment-status='CANCELLATION'] [data-action='receipt']")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);

        await page.Locator("[data-action='pay']").ClickAsync();
        await Expect(page.Locator("main[data-step='status'] [data-qr]")).ToBeVisibleAsync();
        await Expect(page.Locator("#payment-iban")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-document]").First).ToBeVisibleAsync();

        await BackAsync(page);
        await page.Locator("[data-action='receipt']").ClickAsync();
        await Expect(page.Locator("[data-withdrawal='declared']")).ToBeVisibleAsync();
        await BackAsync(page);
        await page.Locator("[data-action='withdraw']").ClickAsync();
        await Expect(page.Locator("[data-action='confirm-withdrawal']")).ToBeVisibleAsync();
        await BackAsync(page);
        await page.Locator("[data-action='continue']").ClickAsync();
        await Expect(page.Locator("main[data-step='signing'], main[data-step='survey'], main[data-step='self-disclosure']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Page_WithTheKeyboardAlone_OpensASubscription()
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, "en");
        var page = await OpenAsync(person, "en");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(".skip-link")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-action='continue']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("main[data-step='units']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Language_Chosen_IsTheSubscriptionsToo()
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, "de");
        var page = await OpenAsync(person, "de");

        await page.Locator("[data-part=languages] a[lang='en']").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await page.Locator("[data-action='continue']").ClickAsync();

        await Expect(page.Locator("main[data-step='units']")).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await BackAsync(page);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Page_ThatNobodyUses_AsksAndCloses_AndAnyInputKeepsIt()
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        var visit = await VisitAsync("en");
        // The door that closes answers 403, which the browser notes.
        visit.Expect(403);
        await visit.Page.Clock.InstallAsync();
        await visit.Page.GotoAsync(await deployment.Wizard.LaunchHomeAsync(person, "en"));
        await Expect(visit.Page.Locator("main[data-home]")).ToBeVisibleAsync();

        await visit.Page.Clock.FastForwardAsync("25:01");
        await Expect(visit.Page.Locator("[data-action='stay']")).ToBeVisibleAsync();
        await visit.Page.Locator("[data-action='stay']").ClickAsync();
        await Expect(visit.Page.Locator("[data-action='stay']")).ToHaveCountAsync(0);
        await visit.Page.Clock.FastForwardAsync("25:01");
        await Expect(visit.Page.Locator("[data-action='stay']")).ToBeVisibleAsync();
        var home = visit.Page.Url;
        await visit.Page.Clock.FastForwardAsync("05:01");

        await Expect(visit.Page.Locator("main[data-door='idle']")).ToBeVisibleAsync();
        await visit.Page.GotoAsync(home);
        await Expect(visit.Page.Locator("main[data-door='not-admitted']")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Page_OnAPhone_IsNotWiderThanIt(int width, ColorScheme scheme)
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        await HomeLeg.SubscribeAsync(new Tour(await VisitAsync("de"), deployment), person);
        var page = await OpenAsync(person, "de", new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme });
        await Expect(page.Locator("[data-subscription]")).ToHaveCountAsync(3);
        await page.Locator("[data-subscription] h3 bdi").EvaluateAllAsync<object?>(
            "all => all.forEach(name => { name.textContent = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik '.repeat(2) + 'A'.repeat(80); })");

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static async Task BackAsync(IPage page)
    {
        await page.Locator("[data-action='home']").ClickAsync();
        await Expect(page.Locator("main[data-home]")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(Guid person, string language, BrowserNewContextOptions? options = null)
    {
        var deployment = await TestRun.SharedDeployment;
        var visit = await VisitAsync(language, options);
        await visit.Page.GotoAsync(await deployment.Wizard.LaunchHomeAsync(person, language));
        await Expect(visit.Page.Locator("main[data-home]")).ToBeVisibleAsync();
        return visit.Page;
    }
}
