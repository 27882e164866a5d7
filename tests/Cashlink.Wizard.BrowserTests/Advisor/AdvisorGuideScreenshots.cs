using Cashlink.Testing;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>
/// The pictures of docs/advisor-guide.md, <c>guide-*-de.png</c> and <c>guide-*-en.png</c>. Not a part of the normal run, like
/// <see cref="Screenshots.ScreenshotTests"/>.
/// </summary>
public sealed class AdvisorGuideScreenshots(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [Trait("Category", "Screenshots")]
    [InlineData("de")]
    [InlineData("en")]
    public async Task ConsoleAndOneScreen_ArePhotographed(string language)
    {
        // The people of the scenario, who have names of their own.
        var tour = new Tour(await DeskVisitAsync(language), EndsWithTheTest(await TestRun.NewDeploymentAsync(costsDocumentDelay: 1500, mail: await MailServer.StartAsync())));
        var desk = new Desk(tour.Visit, tour.Deployment);
        await desk.LaunchAsync("no-advice", Deployment.Hafenkante, Tour.Person(5));
        await desk.LaunchAsync("no-advice", Deployment.Biogas, Tour.Person(4));
        await desk.LaunchAsync("advice", Deployment.Hafenkante, Tour.Person(2));
        await desk.LaunchAsync("advice", Deployment.Solarpark, Tour.Person(1));
        await using var beside = await tour.BesideAsync();
        var client = await tour.EnterAsync(beside, Tour.Person(2), Deployment.Hafenkante);
        await client.TypeUnitsAsync("2");
        await client.ContinueToAsync("signing");
        await desk.OpenConsoleAsync();
        await Expect(desk.Rows).ToHaveCountAsync(4);
        await PhotographAsync(desk.Page, "console", language, 830);

        await desk.OpenAsync(await desk.LaunchAsync("advice", Deployment.Solarpark, Tour.Person(1)));
        await desk.Page.Locator("[data-action='present']").ClickAsync();
        await Expect(desk.Page.Locator("[data-action='show-on-request']")).ToBeEnabledAsync();
        await PhotographAsync(desk.Page, "presenting", language, 800);
        await desk.Page.Locator("[data-action='hand-over']").ClickAsync();
        await Expect(desk.Page.Locator("[data-handover]")).ToBeVisibleAsync();
        await desk.SendCodeAsync();
        await PhotographAsync(desk.Page, "handover", language, 800);
    }

    [Theory]
    [Trait("Category", "Screenshots")]
    [InlineData("de")]
    [InlineData("en")]
    public async Task TwoScreens_ArePhotographed(string language)
    {
        var client = await VisitAsync(language, new BrowserNewContextOptions
        {
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = 390, Height = 844 },
        });
        var tour = new Tour(client, await OwnDeploymentAsync());
        var screens = await TogetherLegs.OpenAsync(tour, client, await DeskVisitAsync(language));
        await screens.AskAsync();
        await PhotographAsync(client.Page, "asked", language, 844);
        await screens.AllowAsync();
        await screens.Client.TypeUnitsAsync();
        await Expect(screens.Advisor.Locator("#units")).ToHaveValueAsync(screens.Client.Units);
        await screens.WriteAsync(language == "de" ? "Hier tragen wir gleich die Anteile ein." : "This is where the units go.");
        await screens.SuggestAsync(language == "de" ? "1.250" : "1,250");
        await Expect(screens.Client.In("[data-action='live-accept']")).ToBeVisibleAsync();
        await TogetherLegs.PointAsync(screens, "units");
        await Expect(screens.Client.In("[data-live-mark]")).ToBeVisibleAsync();
        await screens.Client.In("[data-action='live-go']").ClickAsync();
        await PhotographAsync(client.Page, "client", language, 844);
        // Closed again, so that all the tools are in the picture.
        await screens.OpenToolAsync("point");
        await Expect(screens.Advisor.Locator("#live-place")).ToBeHiddenAsync();
        await screens.Advisor.EvaluateAsync("scrollTo(0, 0)");
        await PhotographAsync(screens.Advisor, "following", language, 800);
    }

    private Task<Visit> DeskVisitAsync(string language) => VisitAsync(language, new BrowserNewContextOptions
    {
        ReducedMotion = ReducedMotion.Reduce,
        ViewportSize = new() { Width = 1280, Height = 800 },
    });

    /// <summary>What the window shows when it is this high.</summary>
    private static async Task PhotographAsync(IPage page, string name, string language, int height)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        await page.SetViewportSizeAsync(page.ViewportSize!.Width, height);
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Repository.Screenshots, $"guide-{name}-{language}.png"),
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }
}
