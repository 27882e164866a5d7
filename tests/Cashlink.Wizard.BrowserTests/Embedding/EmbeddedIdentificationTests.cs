using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>From a frame the identification opens in a tab of its own, which cannot show the session; the frame hears of it all the same.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class EmbeddedIdentificationTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    [Fact]
    public async Task Identification_InATabOfItsOwn_IsKnownInTheFrameAfterwards()
    {
        var person = await Stage.Deployment.Sandbox.NewInvestorAsync(wallets: 0, isIdentified: false);
        var visit = await StrictVisitAsync();
        var framed = new Investor(visit, frame: visit.Page.FrameLocator(Frame));
        await visit.Page.GotoAsync(Stage.Portal.Order("identify", async () => (await Stage.LaunchAsync(person)).LaunchUrl));
        await framed.IsAtAsync("units");

        var tab = await visit.Context.RunAndWaitForPageAsync(() => framed.In("[data-action='identify']").ClickAsync());
        await tab.Locator("button[value='SUCCESSFUL']").ClickAsync();
        await Expect(tab.Locator("main[data-identified]")).ToBeVisibleAsync();
        Assert.Empty(await AxeInspection.FindAsync(tab));
        await tab.CloseAsync();

        await framed.In("[data-action='ask-identification']").ClickAsync();
        await Expect(framed.In("[data-action='identify']")).ToHaveCountAsync(0);
    }
}
