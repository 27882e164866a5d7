using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The order button.</summary>
public sealed class SigningTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Sign_ClickedTwice_MakesOneInvestment()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("signing");

        await investor.Sign.DblClickAsync();
        await investor.IsAtAsync("wallet");

        await OneInvestmentAsync(investor);
    }

    [Fact]
    public async Task Sign_ClickedInTwoTabs_MakesOneInvestment()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("signing");
        var tab = await investor.Visit.NewTabAsync();
        await tab.GotoAsync(investor.Page.Url);
        var otherSign = tab.Locator("[data-action='sign']");
        await Expect(otherSign).ToBeEnabledAsync();

        // The browser's own clicks: a tab that hears of the other's signature in time takes its button away, and that is well too.
        var buttons = await Task.WhenAll(investor.Sign.ElementHandleAsync(), otherSign.ElementHandleAsync());
        await Task.WhenAll(buttons.Select(button => button.EvaluateAsync("button => button.click()")));
        await investor.IsAtAsync("wallet");
        await Expect(tab.Locator("main")).ToHaveAttributeAsync("data-step", "wallet");

        await OneInvestmentAsync(investor);
    }

    [Fact]
    public async Task Documents_OfTheSigningPage_AreAllThereToRead()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("signing");
        var links = await investor.Page.Locator("[data-document]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");

        Assert.Equal(4, links.Length);
        foreach (var link in links)
        {
            var answer = await investor.Page.APIRequest.GetAsync(link);
            Assert.Equal(200, answer.Status);
            Assert.Equal("application/pdf", answer.Headers["content-type"]);
            Assert.StartsWith("%PDF-", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task OneInvestmentAsync(Investor investor)
    {
        var deployment = await TestRun.SharedDeployment;
        var session = await deployment.Wizard.SessionAsync(investor.Session.SessionId);
        Assert.Equal([session.InvestmentId!.Value], await deployment.Sandbox.InvestmentsOfAsync(session.InvestorId));
        Assert.Single(
            await deployment.ChangesOfAsync(investor.Session.SessionId), call => call.Path.EndsWith("/v2/investments/", StringComparison.Ordinal));
    }
}
