using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Cashlink.Wizard.BrowserTests.Pages;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Screenshots;

/// <summary>
/// Pictures of every page into docs/screenshots. Not a part of the normal run:
/// <c>dotnet test tests/Cashlink.Wizard.BrowserTests --filter Category=Screenshots</c>; <c>&amp;DisplayName~phone-de-light</c> for one album.
/// </summary>
public sealed class ScreenshotTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [Trait("Category", "Screenshots")]
    [InlineData("phone-de-light")]
    [InlineData("phone-de-dark")]
    [InlineData("phone-en-light")]
    [InlineData("phone-en-dark")]
    [InlineData("desktop-de-light")]
    [InlineData("desktop-de-dark")]
    [InlineData("desktop-en-light")]
    [InlineData("desktop-en-dark")]
    public async Task EveryPage_IsPhotographed(string album)
    {
        Directory.CreateDirectory(Repository.Screenshots);
        var (device, language, scheme) = album.Split('-') is [var first, var second, var third] ? (first, second, third) : throw new ArgumentException(album, nameof(album));
        var visit = await VisitAsync(language, new BrowserNewContextOptions
        {
            ColorScheme = scheme == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = device == "phone" ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
        });
        await using var deployment = await TourDeployment.StartAsync();
        foreach (var leg in PageTour.Legs)
        {
            await visit.Context.ClearCookiesAsync();
            await foreach (var name in leg.WalkAsync(new Tour(visit, deployment)))
                await PhotographAsync(visit.Page, $"{name}-{album}.png");
        }
        // The deployment ends before the browser does; a page that is left has no connection to miss.
        await visit.Page.GotoAsync("about:blank");
    }

    private static Task<byte[]> PhotographAsync(IPage page, string file) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Repository.Screenshots, file),
        FullPage = true,
        Animations = ScreenshotAnimations.Disabled,
        Caret = ScreenshotCaret.Hide,
    });
}
