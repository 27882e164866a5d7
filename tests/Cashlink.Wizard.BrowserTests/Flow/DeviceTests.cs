using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The investor signs devices out: the open page of another one closes at once, the own one says that it is signed out.</summary>
public sealed class DeviceTests(ITestOutputHelper output) : BrowserTest(output)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 640 } };

    [Theory]
    [InlineData("de", "Sie sind abgemeldet")]
    [InlineData("en", "You are signed out")]
    public async Task Devices_SignedOut_CloseAtOnce(string language, string title)
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync();
        var other = await EnterAsync(await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, language), language);
        var own = await EnterAsync(await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, language), language, Phone);
        other.Visit.Expect(403);
        await own.Page.Locator("[data-action=help]").ClickAsync();
        await Expect(own.Page.Locator("[data-device]")).ToHaveCountAsync(2);
        Assert.Empty(await AxeInspection.FindAsync(own.Page));
        Assert.Empty(await ReflowInspection.FindAsync(own.Page));

        await other.Page.EvaluateAsync("() => sessionStorage.setItem('wizard/typed', '{}')");
        await own.Page.Locator("[data-action=end-device]").ClickAsync();
        await Expect(other.Page.Locator("main[data-door=not-admitted]")).ToBeVisibleAsync();
        Assert.False(await other.Page.EvaluateAsync<bool>("() => 'wizard/typed' in sessionStorage"));
        await Expect(own.Page.Locator("[data-device=own]")).ToHaveCountAsync(1);
        await Expect(own.Page.Locator("[data-device=other]")).ToHaveCountAsync(0);

        await own.Page.EvaluateAsync("() => { sessionStorage.setItem('wizard/typed', '{}'); sessionStorage.setItem('wizard/draft', 'encrypted'); }");
        await own.Page.Locator("[data-action=sign-out]").ClickAsync();
        await Expect(own.Page.Locator("main[data-door=left] h1")).ToHaveTextAsync(title);
        Assert.Equal(0, await own.Page.EvaluateAsync<int>("() => sessionStorage.length"));
        Assert.Empty(await AxeInspection.FindAsync(own.Page));
        Assert.DoesNotContain(await own.Visit.Context.CookiesAsync(), cookie => cookie.Name == "__Secure-wizard-access");
    }
}
