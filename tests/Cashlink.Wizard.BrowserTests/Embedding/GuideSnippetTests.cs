using System.Net;
using System.Text.RegularExpressions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>The guide's programs run as they stand there.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed partial class GuideSnippetTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    [Theory]
    [InlineData("python")]
    [InlineData("js")]
    [InlineData("csharp")]
    public async Task PortalOfTheGuide_Loaded_EmbedsAFreshLinkThatLetsTheInvestorIn(string language)
    {
        var deployment = Stage.Deployment;
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
            using var launched = await http.PostAsync(new Uri(link), content: null);
            Assert.Equal(HttpStatusCode.SeeOther, launched.StatusCode);
            Assert.Contains("Partitioned", launched.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PortalOfTheGuide_InABrowser_ShowsTheWizard()
    {
        var deployment = Stage.Deployment;
        var (process, address) = await GuideSnippets.StartAsync(
            "python", deployment.Wizard.Address, await deployment.Sandbox.NewInvestorAsync(), Stage.GuidePort);
        EndsWithTheTest(process);

        var investor = await OpenAsync(address + "/", "de");

        await investor.IsAtAsync("units");
        await investor.GoToAsync("self-disclosure");
    }

    [GeneratedRegex("<cashlink-wizard src=\"([^\"]+)\">")]
    private static partial Regex Source();
}
