using Cashlink.Wizard.BrowserTests.Embedding;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The client has the wizard in her portal's page, on another site; the advisor has it in a tab of his own.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class FramedScreenShareTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    [Fact]
    public async Task ScreenShare_InAFrame_JoinsFollowsPointsAndEnds()
    {
        var person = await Stage.Deployment.Sandbox.NewInvestorAsync();
        var client = await OpenAsync(Stage.Portal.Order("shared", async () => (await Stage.LaunchAsync(person)).LaunchUrl));
        await client.IsAtAsync("units");
        var visit = await VisitAsync("en");
        await visit.Page.GotoAsync(await TwoScreens.LaunchAdvisorAsync(Stage.Deployment.Wizard.Http, person, "en"));
        var screens = new TwoScreens(client, visit);

        await screens.JoinAsync();
        await client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync("1,100");
        await screens.OpenToolAsync("point");
        await screens.Advisor.Locator("#live-place").SelectOptionAsync("units");
        await screens.Advisor.Locator("[data-action='live-point']").ClickAsync();
        await Expect(client.In("[data-live-mark]")).ToBeVisibleAsync();
        await client.ContinueToAsync("self-disclosure");
        await screens.AdvisorIsAtAsync("self-disclosure");
        await FitsAsync(client);

        await client.In("[data-action='live-end']").ClickAsync();
        await Expect(screens.AdvisorStatus).ToHaveTextAsync("Your client has stopped sharing the page.");
    }
}
