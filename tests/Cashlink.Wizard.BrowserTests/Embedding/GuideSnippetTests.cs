using System.Net;
using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Xunit.Abstractions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>The guide's programs run as they stand there.</summary>
public sealed partial class GuideSnippetTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("python")]
    [InlineData("js")]
    [InlineData("csharp")]
    public async Task PortalOfTheGuide_Loaded_EmbedsAFreshLinkThatLetsTheInvestorIn(string language)
    {
        var deployment = await TestRun.SharedDeployment;
        var investor = await deployment.Sandbox.NewInvestorAsync();
        var (process, address) = await GuideSnippets.StartAsync(language, deployment.Wizard.Address, investor);
        await using var portal = process;
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var page = await http.GetAsync(new Uri(address + "/"));
        var html = await page.Content.ReadAsStringAsync();
        var first = Source().Match(html).Groups[1].Value;
        var renewed = await (await http.PostAsync(new Uri(address + "/link"), content: null)).Content.ReadAsStringAsync();

        Assert.Contains($"<script src=\"{deployment.Wizard.Address}/embed.js\" defer></script>", html, StringComparison.Ordinal);
        Assert.Contains($"frame-src {deployment.Wizard.Address}", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.NotEqual(first, renewed);
        foreach (var link in new[] { first, renewed })
        {
            using var launched = await http.GetAsync(new Uri(link));
            Assert.Equal(HttpStatusCode.Redirect, launched.StatusCode);
            Assert.Contains("Partitioned", launched.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PortalOfTheGuide_InABrowser_ShowsTheWizard()
    {
        var port = HostPage.FreePort();
        var deployment = EndsWithTheTest(await TestRun.NewDeploymentAsync(
            costsDocumentDelay: 100, new Dictionary<string, string> { ["Partners__0__FrameOrigins__0"] = $"http://127.0.0.1:{port}" }));
        var (process, address) = await GuideSnippets.StartAsync("python", deployment.Wizard.Address, await deployment.Sandbox.NewInvestorAsync(), port);
        EndsWithTheTest(process);
        var visit = await VisitAsync(TestRun.BrowserWithoutThirdPartyCookies, "de");
        visit.Expect(404); // Nobody made a favicon for the guide.
        var investor = new Investor(visit, frame: visit.Page.FrameLocator("cashlink-wizard iframe"));

        await visit.Page.GotoAsync(address + "/");
        await investor.IsAtAsync("units");
        await investor.GoToAsync("self-disclosure");
    }

    [GeneratedRegex("<cashlink-wizard src=\"([^\"]+)\">")]
    private static partial Regex Source();
}
