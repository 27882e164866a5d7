using System.Diagnostics;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>One of two nodes dies. Without nginx or PostgreSQL on the machine this fails and says so.</summary>
[Collection(AloneGroup.Name)]
public sealed class FailoverTests(ITestOutputHelper output) : BrowserTest(output)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Node_Killed_TheInvestorGoesOnOnTheOther()
    {
        var sandbox = (await TestRun.SharedDeployment).Sandbox;
        var cluster = EndsWithTheTest(await Cluster.StartAsync(await TestRun.Published, sandbox));
        // With a key each, they could read what the other has stored for the first minutes only.
        Assert.Equal(1, await cluster.CountKeysAsync());
        var launched = await cluster.Partner.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Solarpark, "en");
        var investor = await EnterAsync(launched, "en");
        var page = investor.Page;
        investor.Visit.ExpectLostServer();
        await investor.GoToAsync("survey");
        await investor.KeepsAsync("survey", () => page.Locator($"#{Investor.GoodAnswers[0]}").CheckAsync());
        await page.MarkAsync();

        var node = await cluster.NodeWithTheCircuitAsync();
        var since = Stopwatch.StartNew();
        await node.KillAsync();
        await page.WasLoadedAnewAsync();
        var loaded = since.Elapsed;
        await investor.IsAtAsync("survey");
        await Expect(page.Locator($"#{Investor.GoodAnswers[0]}")).ToBeCheckedAsync();
        Output.WriteLine($"Note: failover to the other node took {since.Elapsed.TotalSeconds:0.0} s ({loaded.TotalSeconds:0.0} s until it answered)");
        Assert.True(since.Elapsed < Bound, $"It took {since.Elapsed}.");
        Assert.NotSame(node, await cluster.NodeWithTheCircuitAsync());

        await page.Locator("[data-action='back']").ClickAsync();
        await investor.IsAtAsync("self-disclosure");
        await Expect(page.Locator("#confirm-income")).ToBeCheckedAsync();
        await Expect(page.Locator("#confirm-net-worth")).ToBeCheckedAsync();
        await investor.ContinueToAsync("survey");
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");
        await Expect(page.Locator("[data-part=summary] [data-part=money]")).ToHaveTextAsync("€1,100.00");
        await investor.SignAsync();
        await investor.ChooseWalletAsync();
        await investor.ContinueToAsync("status");
        var session = await cluster.Partner.SessionAsync(launched.SessionId);
        Assert.Equal([session.InvestmentId!.Value], await sandbox.InvestmentsOfAsync(session.InvestorId));
    }
}

/// <summary>What measures a time that is promised runs after the others, not beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneGroup
{
    public const string Name = "Alone";
}
