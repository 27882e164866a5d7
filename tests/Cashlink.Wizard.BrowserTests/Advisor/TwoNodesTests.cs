using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Reliability;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The client is on one node and the advisor on the other; between them is PostgreSQL alone.</summary>
[Collection(AloneGroup.Name)]
public sealed class TwoNodesTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task Meeting_AcrossNodes_JoinsFollowsSuggestsAndEnds()
    {
        var sandbox = (await TestRun.SharedDeployment).Sandbox;
        var cluster = EndsWithTheTest(await Cluster.StartAsync(await TestRun.Published, sandbox));
        var person = await sandbox.NewInvestorAsync();
        var launched = await cluster.Nodes[0].LaunchAsync(person, Deployment.Solarpark, "en");
        var client = new Investor(await VisitAsync("en"), launched);
        await client.Page.GotoAsync(new Uri(new Uri(cluster.Nodes[0].Address), new Uri(launched.LaunchUrl).PathAndQuery).AbsoluteUri);
        await client.IsAtAsync("units");
        var screens = new TwoScreens(client, await AdvisorAsync(cluster.Nodes[1].Http, person, "en"));

        await screens.JoinAsync();
        await client.In("#units").PressSequentiallyAsync("1,234");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,234");
        await Expect(screens.Advisor.Locator(".total-value")).ToHaveTextAsync("€1,234.00");
        await screens.SuggestAsync("1,250");
        await client.In("[data-action='live-accept']").ClickAsync();
        await client.IsAtAsync("self-disclosure");
        await screens.AdvisorIsAtAsync("self-disclosure");
        await client.In("#confirm-income").CheckAsync();
        await Expect(screens.Advisor.Locator("[data-live-filled]")).ToHaveCountAsync(1);
        await Expect(screens.Advisor.Locator("#confirm-income")).Not.ToBeCheckedAsync();
        await client.In("[data-show='self-disclosure']").ClickAsync();
        await Expect(screens.Advisor.Locator("#confirm-income")).ToBeCheckedAsync();
        await screens.WriteAsync("Well done");
        await Expect(screens.ClientNews).ToContainTextAsync("Well done");

        // The advisor's node dies: what the client has agreed to is stored, and the other node knows it.
        screens.AdvisorVisit.ExpectLostServer();
        await cluster.Nodes[1].KillAsync();
        var back = new TwoScreens(client, await AdvisorAsync(cluster.Nodes[0].Http, person, "en"));
        await back.AreJoinedAsync();

        await client.In("[data-action='live-end']").ClickAsync();
        await Expect(back.AdvisorStatus).ToHaveTextAsync("Your client has stopped sharing the page.");
    }
}
