using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Reliability;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The client is on one node and the advisor on the other; between them is PostgreSQL alone.</summary>
[Collection(AloneGroup.Name)]
public sealed class TwoNodesTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task ScreenShare_AcrossNodes_JoinsFollowsSuggestsAndEnds()
    {
        var cluster = await ClusterAsync();
        var (screens, person) = await OpenAsync(cluster);
        var client = screens.Client;

        await screens.JoinAsync();
        await client.In("#units").PressSequentiallyAsync("1,234");
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,234");
        await Expect(screens.Advisor.Locator("[data-part=total-value]")).ToHaveTextAsync("€1,234.00");
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

    [Fact]
    public async Task ScreenShares_AcrossNodes_AreDenied_OrOutliveABrokenLineAndAClosedTab()
    {
        var cluster = await ClusterAsync();
        var (denied, _) = await OpenAsync(cluster);
        await denied.AskAsync();
        await denied.Client.In("[data-action='live-deny']").ClickAsync();
        await Expect(denied.AdvisorStatus).ToHaveTextAsync("Your request was declined.");
        await denied.Client.TypeUnitsAsync();
        await Expect(denied.Advisor.Locator("#units")).ToHaveValueAsync("");

        var visit = await VisitAsync("en");
        var line = await Line.OfAsync(visit);
        var (screens, person) = await OpenAsync(cluster, visit);
        var client = screens.Client;
        await screens.JoinAsync();
        await screens.OpenToolAsync("point");
        await screens.Advisor.Locator("#live-place").SelectOptionAsync("units");
        await screens.Advisor.Locator("[data-action='live-point']").ClickAsync();
        await Expect(client.In("[data-live-mark]")).ToBeVisibleAsync();
        await screens.SuggestAsync("2,000");
        await client.In("[data-action='live-decline']").ClickAsync();
        await Expect(screens.Advisor.Locator("[data-live-suggestion]")).ToHaveTextAsync("Declined: 2,000 units.");

        visit.ExpectLostServer();
        await line.CutAsync();
        await Expect(screens.AdvisorStatus).ToHaveTextAsync("The connection to your client is interrupted.");
        line.Mend();
        await Expect(screens.AdvisorStatus).ToHaveTextAsync("You see your client's page.");
        await client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");

        await screens.Advisor.CloseAsync(new PageCloseOptions { RunBeforeUnload = true });
        await Expect(screens.ClientStatus).ToContainTextAsync("has left the page");
        var back = new TwoScreens(client, await AdvisorAsync(cluster.Nodes[1].Http, person, "en"));
        await back.AreJoinedAsync();
    }

    private async Task<Cluster> ClusterAsync() =>
        EndsWithTheTest(await Cluster.StartAsync(await TestRun.Published, (await TestRun.SharedDeployment).Sandbox));

    /// <summary>A session with the client on the first node and the advisor on the second; nobody has asked yet.</summary>
    private async Task<(TwoScreens Screens, Guid Person)> OpenAsync(Cluster cluster, Visit? clientVisit = null)
    {
        var person = await (await TestRun.SharedDeployment).Sandbox.NewInvestorAsync();
        var launched = await cluster.Nodes[0].LaunchAsync(person, Deployment.Solarpark, "en");
        var client = new Investor(clientVisit ?? await VisitAsync("en"), launched);
        await client.Page.GotoAsync(new Uri(new Uri(cluster.Nodes[0].Address), new Uri(launched.LaunchUrl).PathAndQuery).AbsoluteUri);
        await client.IsAtAsync("units");
        return (new TwoScreens(client, await AdvisorAsync(cluster.Nodes[1].Http, person, "en")), person);
    }
}
