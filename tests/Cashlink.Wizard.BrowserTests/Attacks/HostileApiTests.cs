using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>Script in every name and text that comes from the API, through the whole flow in a real browser.</summary>
public sealed class HostileApiTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const string SomethingOfIt = "constructor.constructor";

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task WholeFlow_WithScriptInEveryText_ShowsItAsTextAndRunsNothing(string language)
    {
        var sandbox = EndsWithTheTest(await SandboxServer.StartAsync());
        var api = EndsWithTheTest(HostileApi.Start(sandbox.Address));
        var wizard = EndsWithTheTest(await WizardServer.StartAsync(await TestRun.Published, sandbox, new Dictionary<string, string>
        {
            ["Cashlink__BaseAddress"] = api.Address + "/api/external",
            ["Cashlink__MaxRetries"] = "1",
            ["Partners__0__Name"] = HostileApi.Payload,
        }));
        await sandbox.ConfigureAsync(new() { ["status_pace_ms"] = null, ["costs_document_delay_ms"] = 100 });
        var launched = await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Biogas, language);
        var investor = new Investor(await VisitAsync(language), launched);
        investor.Page.Dialog += (_, dialog) => Assert.Fail($"A dialog: {dialog.Message}");
        await investor.Page.GotoAsync(launched.LaunchUrl);

        await IsTextAsync(investor, "units");
        api.RefuseNext("/v2/invitations/", "units");
        await investor.TypeUnitsAsync("10");
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeVisibleAsync();
        await IsTextAsync(investor, "units");
        await investor.Page.GotoAsync(investor.Page.Url.Replace("/units", "/help", StringComparison.Ordinal));
        await NothingRanAsync(investor);
        await investor.Page.GoBackAsync();
        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync("10");
        await investor.ContinueToAsync("signing");
        await IsTextAsync(investor, "signing");
        await investor.OpenDocumentsAsync();
        await investor.In("#acknowledge-name").FillAsync(HostileApi.Payload[..190]);
        await investor.In("#acknowledge-place").FillAsync(HostileApi.Payload[..190]);
        await investor.In("[data-action='acknowledge']").ClickAsync();
        await Expect(investor.In("[data-acknowledged]")).ToContainTextAsync("document.title='hacked'");
        await NothingRanAsync(investor);
        await investor.Sign.ClickAsync();
        await investor.IsAtAsync("wallet");
        await IsTextAsync(investor, "wallet");
        await investor.ChooseWalletAsync();
        await investor.ContinueToAsync("status");
        var session = await wizard.SessionAsync(launched.SessionId);
        foreach (var status in new[] { "ACCEPTED", "CANCELLED" })
        {
            await sandbox.SetStatusAsync(session.InvestmentId!.Value, status);
            await investor.Page.ReloadAsync();
            await Expect(investor.In($"[data-status='{status}']")).ToBeVisibleAsync();
            await IsTextAsync(investor, "status");
        }

        Assert.True(api.Replaced > 20, $"Only {api.Replaced} texts were replaced.");
    }

    /// <summary>The page has the payload, as a text.</summary>
    private static async Task IsTextAsync(Investor investor, string step)
    {
        await investor.IsAtAsync(step);
        Assert.Contains(SomethingOfIt, await investor.In("body").TextContentAsync(), StringComparison.Ordinal);
        await NothingRanAsync(investor);
    }

    /// <summary>No element came of it. A violation of the policy, which stops what would run all the same, is an error at the test's end.</summary>
    private static async Task NothingRanAsync(Investor investor)
    {
        Assert.NotEqual("hacked", await investor.Page.TitleAsync());
        Assert.Equal(0, await investor.Page.Locator("script:not([src]), [onerror], [onload], img[src='x'], textarea").CountAsync());
    }
}
