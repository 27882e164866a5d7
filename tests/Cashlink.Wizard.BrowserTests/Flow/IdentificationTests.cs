using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Who is not identified yet is led there, and comes back to what was entered.</summary>
public sealed class IdentificationTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Identification_FromTheUnits_ComesBackConfirmedWithWhatWasTyped()
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync(wallets: 0, isIdentified: false);
        var investor = await EnterAsync(await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, "de"), "de");
        await investor.TypeUnitsAsync();
        await investor.Page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(key => key.endsWith('/units'))");

        await investor.In("[data-action='identify']").ClickAsync();
        await investor.Page.Locator("button[value='SUCCESSFUL']").ClickAsync();

        await investor.IsAtAsync("units");
        await Expect(investor.In("[data-notice='good']")).ToBeVisibleAsync();
        await Expect(investor.In("[data-action='identify']")).ToHaveCountAsync(0);
        await Expect(investor.In("#units")).ToHaveValueAsync(investor.Units);
        await investor.ContinueToAsync("self-disclosure");
    }

    [Fact]
    public async Task Identification_Refused_IsSaidOnTheWayBack()
    {
        var deployment = await TestRun.SharedDeployment;
        var person = await deployment.Sandbox.NewInvestorAsync(wallets: 0, isIdentified: false);
        var investor = await EnterAsync(await deployment.Wizard.LaunchAsync(person, Deployment.Solarpark, "en"), "en");

        await investor.In("[data-action='identify']").ClickAsync();
        await investor.Page.Locator("button[value='INSUFFICIENT']").ClickAsync();

        await investor.IsAtAsync("units");
        await Expect(investor.In("[data-notice='warning']")).ToBeVisibleAsync();
        await Expect(investor.In("[data-action='identify']")).ToHaveCountAsync(0);
    }
}
