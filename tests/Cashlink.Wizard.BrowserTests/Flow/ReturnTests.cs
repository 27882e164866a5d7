using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Days after the signature, on another device: the portal's link leads to what was subscribed to, and not to a new form.</summary>
public sealed class ReturnTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task Subscription_AfterTheBrowserWasClosed_IsFoundWithPaymentPapersAndWithdrawal(string language)
    {
        var deployment = await TestRun.SharedDeployment;
        var investorId = await deployment.Sandbox.NewInvestorAsync(wallets: 1);
        var before = await EnterAsync(await deployment.Wizard.LaunchAsync(investorId, Deployment.Solarpark, language), language);
        await before.GoToAsync("status");
        var investment = (await deployment.Wizard.SessionAsync(before.Session.SessionId)).InvestmentId!.Value;
        await before.Page.CloseAsync();
        await deployment.Sandbox.SetStatusAsync(investment, "ACCEPTED");

        var launched = await deployment.Wizard.LaunchAsync(investorId, Deployment.Solarpark, language);
        var again = new Investor(await VisitAsync(language), launched);
        await again.Page.GotoAsync(launched.LaunchUrl);

        Assert.Equal(before.Session.SessionId, launched.SessionId);
        await again.IsAtAsync("status");
        await Expect(again.In("[data-status='ACCEPTED']")).ToBeVisibleAsync();
        await Expect(again.In("[data-qr]")).ToBeVisibleAsync();
        await Expect(again.In("#payment-iban")).ToBeVisibleAsync();
        var paper = again.In("[data-document]").First;
        await Expect(paper).ToBeVisibleAsync();
        var download = await again.Page.RunAndWaitForDownloadAsync(() => paper.ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        await again.In("[data-action='withdraw']").ClickAsync();
        await again.In("[data-action='confirm-withdrawal']").ClickAsync();
        await Expect(again.In("[data-withdrawal='declared']")).ToBeVisibleAsync();
        Assert.Equal("closed", (await deployment.Wizard.SessionAsync(launched.SessionId)).Status);
    }
}
