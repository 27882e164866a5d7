using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Screenshots;

public sealed class OpsShots(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [Trait("Category", "OpsShots")]
    [InlineData("de", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    public async Task Shoot(string language, ColorScheme scheme)
    {
        var visit = await VisitAsync(language, new BrowserNewContextOptions { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await using var deployment = await TourDeployment.StartAsync();
        Directory.CreateDirectory("/tmp/ops/shots");
        await foreach (var name in PageTour.Leg("operations").WalkAsync(new Tour(visit, deployment)))
        {
            foreach (var width in new[] { 320, 768, 1280 })
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/ops/shots/{name}-{language}-{scheme}-{width}.png", FullPage = true });
                for (var part = 0; name == "operations" && part < 3; part++)
                    await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = $"/tmp/ops/shots/part{part}-{language}-{scheme}-{width}.png", FullPage = true, Clip = new() { X = 0, Y = part * 1200, Width = width, Height = 1200 } });
            }
        }
        await visit.Page.GotoAsync("about:blank");
    }
}
