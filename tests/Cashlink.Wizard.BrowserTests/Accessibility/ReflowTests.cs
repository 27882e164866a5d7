using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Cashlink.Wizard.BrowserTests.Accessibility;

/// <summary>320 CSS pixels are also a page at 1280 enlarged to 400 %.</summary>
public sealed class ReflowTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    public async Task EveryPage_At320Pixels_NeedsNoSidewaysScrolling(string language)
    {
        var visit = await VisitAsync(language, new BrowserNewContextOptions { ViewportSize = new() { Width = 320, Height = 640 } });
        var seen = 0;
        var tooWide = new List<string>();
        await foreach (var name in PageTour.WalkAsync(visit))
        {
            seen++;
            // Hidden overflow is no way out: what reaches beyond the edge cannot be read either.
            var beyond = await visit.Page.EvaluateAsync<string[]>(
                """
                () => {
                  const limit = document.documentElement.clientWidth;
                  const found = [];
                  if (document.documentElement.scrollWidth > limit) found.push(`page ${document.documentElement.scrollWidth}`);
                  for (const element of document.querySelectorAll('body *')) {
                    const style = getComputedStyle(element);
                    if (style.visibility === 'hidden' || element.closest('.visually-hidden, .skip-link, svg')) continue;
                    const box = element.getBoundingClientRect();
                    if (box.width > 1 && (box.right > limit + 0.5 || box.left < -0.5)) found.push(`${element.tagName}.${element.className} ${box.left}-${box.right}`);
                  }
                  return found;
                }
                """);
            tooWide.AddRange(beyond.Select(what => $"{name}: {what}"));
        }
        Assert.Equal(PageTour.Pages, seen);
        None(tooWide);
    }
}
