using Cashlink.Wizard.BrowserTests.Pages;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Cashlink.Wizard.BrowserTests.Screenshots;

/// <summary>
/// Pictures of every page into docs/screenshots. Not a part of the normal run:
/// <c>dotnet test tests/Cashlink.Wizard.BrowserTests --filter Category=Screenshots</c>.
/// </summary>
public sealed class ScreenshotTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [Trait("Category", "Screenshots")]
    [CombinedData]
    public async Task EveryPage_IsPhotographed(string device, string language, ColorScheme scheme)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        var visit = await VisitAsync(language, new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = device == "phone" ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
        });
        await using var deployment = await TourDeployment.StartAsync();
        var dark = scheme == ColorScheme.Dark ? "-dark" : "";
        foreach (var leg in PageTour.Legs)
        {
            await visit.Context.ClearCookiesAsync();
            await foreach (var name in leg.WalkAsync(new Tour(visit, deployment)))
                await PhotographAsync(visit.Page, $"{name}-{device}-{language}{dark}.png");
        }
    }

    private static async Task PhotographAsync(IPage page, string file)
    {
        // A page that is longer than the window is photographed from its top; what has the focus would have scrolled it.
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Repository.Screenshots, file),
            FullPage = true,
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }

    private sealed class CombinedDataAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            from device in new[] { "phone", "desktop" }
            from language in new[] { "de", "en" }
            from scheme in new[] { ColorScheme.Light, ColorScheme.Dark }
            select new object[] { device, language, scheme };
    }
}
