using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>Somebody has cloned the repository and types the one command.</summary>
public sealed class NewcomerTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task RunFromSource_WithNothingConfigured_PrintsAddressesAndThePortalOpensTheWizard()
    {
        // Publishing and running from source build in the same folders; they do not have to do it at the same time.
        await TestRun.Published;
        var folder = Repository.NewTemporaryFolder();
        var process = EndsWithTheTest(RunningProcess.StartDotnet("newcomer", Arguments(folder), Repository.Root));

        var portal = await process.WaitForOutputAsync(new Regex(@"^\s*Demo partner portal\s+(http://\S+)"));
        await process.WaitForOutputAsync(new Regex(@"^\s*Sandbox API\s+(http://\S+/api/external)\s*$"));
        var wizard = await process.WaitForOutputAsync(new Regex(@"^\s*Wizard\s+(http://localhost:\d+)\s*$"));
        await process.WaitForOutputAsync(new Regex(@"^\s*Sandbox client\s+(sandbox / sandbox-secret)\s*$"));
        await process.WaitForOutputAsync(new Regex(@"^\s*Demo partner\s+(demo / demo-partner-key)\s*$"));
        await process.WaitForOutputAsync(new Regex(@"^\s*Training partner\s+(uebung / training-partner-key)\s*$"));

        // The visit notes every answer of 400 and above, so styles and scripts that do not load fail the test.
        var investor = new Investor(await VisitAsync("de"));
        await investor.Page.GotoAsync(portal);
        await investor.Page.Locator("#open-wizard").ClickAsync();
        await investor.IsAtAsync("units");
        Assert.StartsWith(wizard, investor.Page.Url, StringComparison.Ordinal);
        Assert.Equal(2, await investor.Page.EvaluateAsync<int>("[...document.styleSheets].filter(sheet => sheet.cssRules.length > 0).length"));
        await investor.GoToAsync("status");
        await Expect(investor.Page.Locator("[data-status='ACCEPTED']")).ToBeVisibleAsync(new() { Timeout = 40_000 });

        // Mails lie in the sandbox's mailbox, and lead back.
        await investor.In("#mail-address").FillAsync("erika@example.org");
        await investor.In("[data-action=save-mail]").ClickAsync();
        await Expect(investor.In("[data-mail=unconfirmed]")).ToBeVisibleAsync();
        var mailbox = await investor.Visit.NewTabAsync();
        await Eventually.GetAsync(async () => { await mailbox.GotoAsync($"{portal}portal/mailbox?lang=de"); return await mailbox.Locator("[data-mail]").CountAsync(); }, count => count == 1);
        await mailbox.Locator("[data-mail] a").ClickAsync();
        await Expect(mailbox.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync("Bitte bestätigen Sie Ihre E-Mail-Adresse");
        await mailbox.GotoAsync((await mailbox.Locator("[data-link]").First.GetAttributeAsync("href"))!);
        await mailbox.Locator("[data-action=confirm]").ClickAsync();
        await Expect(investor.In("[data-mail=confirmed]")).ToBeVisibleAsync();
    }

    internal static IEnumerable<string> Arguments(string folder) =>
    [
        "run", "--project", "src/Cashlink.Wizard",
        // The development build was made with the tests; another configuration of the tests builds it here.
        .. Repository.HasDevelopmentBuild ? ["--no-build"] : Array.Empty<string>(),
        "--",
        "--urls", "http://127.0.0.1:0", "--Sandbox:Url", "http://127.0.0.1:0",
        "--Store:Path", Path.Combine(folder, "wizard.db"), "--Sandbox:DatabasePath", Path.Combine(folder, "sandbox.db"),
    ];
}
