using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The pictures of docs/advisor-guide.md. Not a part of the normal run, like <see cref="Screenshots.ScreenshotTests"/>.</summary>
public sealed class AdvisorGuideScreenshots(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [Trait("Category", "Screenshots")]
    [InlineData("de")]
    [InlineData("en")]
    public async Task PagesOfTheGuide_ArePhotographed(string language)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        var visit = await VisitAsync(language, new BrowserNewContextOptions
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 1280, Height = 800 },
        });
        // The people of the scenario, who have names of their own.
        var deployment = await OwnDeploymentAsync();
        var desk = new Desk(visit, deployment);
        foreach (var (investor, meeting) in new[] { (4, "no-advice"), (2, "advice"), (1, "no-advice") })
            await desk.LaunchAsync(meeting, investor: Guid.Parse($"a0000000-0000-4000-8000-00000000000{investor}"));
        await desk.OpenConsoleAsync();
        await Expect(desk.Rows).ToHaveCountAsync(3);
        await PhotographAsync("console");

        await desk.Page.Locator("[data-action='open']").First.ClickAsync();
        await desk.IsInSessionAsync();
        await desk.Page.Locator("[data-action='hand-over']").ClickAsync();
        await Expect(desk.Page.Locator("[data-handover]")).ToBeVisibleAsync();
        await PhotographAsync("handover");

        Task<byte[]> PhotographAsync(string name) => desk.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Repository.Screenshots, $"{name}-desktop-{language}.png"),
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }
}
