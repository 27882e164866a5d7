using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>Home again by mail, and a withdrawal without a way in; the mails are read from a real mail server.</summary>
public sealed class MailTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string Address = "erika@example.org";

    [Fact]
    public async Task Way_ByMail_LeadsInOnASecondDevice_AndTheLinkAloneNobody()
    {
        var deployment = EndsWithTheTest(await TestRun.NewDeploymentAsync(costsDocumentDelay: 100, mail: await MailServer.StartAsync()));
        var launched = await deployment.Wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(wallets: 1), Deployment.Solarpark, "de");
        var first = await EnterAsync(launched, "de");
        await first.GoToAsync("status");
        await first.In("#mail-address").FillAsync(Address);
        await first.In("[data-action=save-mail]").ClickAsync();
        await Expect(first.In("[data-mail=unconfirmed]")).ToContainTextAsync(Address);

        var phone = (await VisitAsync("de")).Page;
        await phone.GotoAsync(MailServer.LinkIn(await deployment.Mail.WaitForAsync(Address, "bestätigen"), "/mail/confirm/").AbsoluteUri);
        await phone.Locator("[data-action=confirm]").ClickAsync();
        await Expect(phone.Locator("main[data-mail-link=confirmed]")).ToBeVisibleAsync();
        // The page that is open hears of it.
        await Expect(first.In("[data-mail=confirmed]")).ToBeVisibleAsync();
        var received = await deployment.Mail.WaitForAsync(Address, "erhalten");
        Assert.Single(received.Attachments);
        var back = MailServer.LinkIn(received, "/return/").AbsoluteUri;

        // A stranger has the mail's link and not the mailbox.
        var stranger = (await VisitAsync("de")).Page;
        await stranger.GotoAsync(back);
        await stranger.Locator("[data-action=return]").ClickAsync();
        await Expect(stranger.Locator("main[data-mail-link=returnasked]")).ToBeVisibleAsync();
        var seen = await stranger.ContentAsync();
        Assert.All(["Beispiel", Address, "Solarpark", launched.SessionId.ToString()], told => Assert.DoesNotContain(told, seen, StringComparison.Ordinal));
        Assert.Empty(await stranger.Context.CookiesAsync());

        await phone.GotoAsync(MailServer.LinkIn(await deployment.Mail.WaitForAsync(Address, "Link zurück"), "/return/enter/").AbsoluteUri);
        await phone.Locator("[data-action=enter]").ClickAsync();
        await Expect(phone.Locator("main[data-step=status]")).ToBeVisibleAsync();
        await Expect(phone.Locator("[data-status]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Withdrawal_ThroughThePublicEntry_ReachesTheContract()
    {
        var deployment = EndsWithTheTest(await TestRun.NewDeploymentAsync(costsDocumentDelay: 100, mail: await MailServer.StartAsync()));
        var launched = await deployment.Wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(wallets: 1), Deployment.Solarpark, "en");
        var investor = await EnterAsync(launched, "en");
        await investor.GoToAsync("status");
        var number = (await deployment.Wizard.SessionAsync(launched.SessionId)).InvestmentId!.Value;

        var entry = await investor.Page.RunAndWaitForPopupAsync(() => investor.In("[data-action=public-withdrawal]").ClickAsync());
        await entry.Locator("#number").FillAsync(number.ToString());
        await entry.Locator("#name").FillAsync("Erika Beispiel");
        await entry.Locator("#email").FillAsync(Address);
        await entry.Locator("[data-action=confirm-withdrawal]").ClickAsync();
        await Expect(entry.Locator("[data-part=facts]")).ToContainTextAsync(number.ToString());
        var file = await entry.RunAndWaitForDownloadAsync(() => entry.Locator("[data-action=save-receipt]").ClickAsync());
        Assert.EndsWith(".html", file.SuggestedFilename, StringComparison.Ordinal);
        var receipt = await deployment.Mail.WaitForAsync(Address, "withdrawal");
        Assert.Contains(number.ToString(), receipt.TextBody, StringComparison.Ordinal);

        await Expect(investor.In("[data-withdrawal=declared]")).ToBeVisibleAsync();
        await Expect(investor.In("[data-status=CANCELLATION]")).ToBeVisibleAsync();
        var own = await investor.Page.RunAndWaitForDownloadAsync(() => investor.In("[data-action=save-receipt]").ClickAsync());
        Assert.StartsWith("W-", own.SuggestedFilename, StringComparison.Ordinal);
    }
}
