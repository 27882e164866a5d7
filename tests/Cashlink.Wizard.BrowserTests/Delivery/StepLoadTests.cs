using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Embedding;
using Cashlink.Wizard.BrowserTests.Hosting;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>What comes over the wire from the click to the next page, once the first page is there. docs/performance.md has the figures.</summary>
public sealed class StepLoadTests(ITestOutputHelper output) : BrowserTest(output)
{
    private const long Budget = 10 * 1024;

    private readonly List<(string Move, long Bytes)> _moves = [];

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task EachStep_AfterTheFirstPage_StaysWithinTheBudget(string language)
    {
        var line = EndsWithTheTest(new CountedLine((await TestRun.SharedDeployment).Wizard.Port));
        var launched = await LaunchAsync(language, wallets: 2);
        await MeasureStepsAsync(line, await EnterAsync(launched with { LaunchUrl = line.Through(launched.LaunchUrl) }, language));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task EachStep_InAFrame_StaysWithinTheBudget(string language)
    {
        var portal = EndsWithTheTest(HostPage.Start());
        var deployment = EndsWithTheTest(await TestRun.NewDeploymentAsync(costsDocumentDelay: 100, new Dictionary<string, string>
        {
            ["Partners__0__FrameOrigins__0"] = portal.Origin,
        }));
        var line = EndsWithTheTest(new CountedLine(deployment.Wizard.Port));
        portal.Wizard = line.Through(deployment.Wizard.Address).TrimEnd('/');
        var launched = await deployment.Wizard.LaunchAsync(await deployment.Sandbox.NewInvestorAsync(wallets: 2), Deployment.Solarpark, language);
        var visit = await VisitAsync(language);
        await visit.Page.GotoAsync(portal.Order("load", () => Task.FromResult(line.Through(launched.LaunchUrl)), renews: false, language));
        var investor = new Investor(visit, launched, visit.Page.FrameLocator("cashlink-wizard iframe"));
        await investor.IsAtAsync("units");
        await MeasureStepsAsync(line, investor);
    }

    private async Task MeasureStepsAsync(CountedLine line, Investor investor)
    {
        await MeasureAsync(line, "typing the units", async () =>
        {
            await investor.TypeUnitsAsync();
            await Expect(investor.In(".total-value")).ToContainTextAsync(investor.Units);
        });
        await MeasureAsync(line, "self-disclosure", () => investor.ContinueToAsync("self-disclosure"));
        await investor.ConfirmBothAsync();
        await MeasureAsync(line, "survey", () => investor.ContinueToAsync("survey"));
        await MeasureAsync(line, "the survey's warning", async () =>
        {
            await investor.In("#survey-decline").ClickAsync();
            await Expect(investor.In("#confirm-waiver")).ToBeEnabledAsync();
        });
        await investor.In("#confirm-waiver").CheckAsync();
        await MeasureAsync(line, "signing", () => investor.ContinueToAsync("signing"));
        // The documents themselves are no page.
        await investor.OpenDocumentsAsync();
        await Expect(investor.In(".document-missing")).ToHaveCountAsync(0);
        await MeasureAsync(line, "wallet", async () =>
        {
            await investor.Sign.ClickAsync();
            await Expect(investor.In("input[data-wallet]")).ToHaveCountAsync(2);
        });
        await investor.ChooseWalletAsync();
        await MeasureAsync(line, "status", async () =>
        {
            await investor.ContinueToAsync("status");
            await Expect(investor.In("[data-document]").First).ToBeVisibleAsync();
        });
        await MeasureAsync(line, "help", async () =>
        {
            await investor.In("[data-action='help']").ClickAsync();
            await Expect(investor.In("main[data-page='help']")).ToBeVisibleAsync();
        });
        Assert.All(_moves, move => Assert.InRange(move.Bytes, 100, Budget));
    }

    private async Task MeasureAsync(CountedLine line, string move, Func<Task> go)
    {
        var before = line.Received;
        await go();
        _moves.Add((move, line.Received - before));
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_moves[^1].Bytes,8:N0} bytes: {move}"));
    }
}
