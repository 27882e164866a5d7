using System.Text.Json;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>Something the portal's page was told by the element.</summary>
internal sealed record PageEvent(string Type, JsonElement Detail)
{
    public string? Text(string name) => Detail.TryGetProperty(name, out var value) ? value.ToString() : null;
}

/// <summary>
/// A test with the wizard in a portal's page on another site, in a browser that blocks third-party cookies. What breaks a policy
/// in either page, or an error in either console, fails the test.
/// </summary>
public abstract class EmbeddedTest(EmbeddingStage stage, ITestOutputHelper output) : BrowserTest(output)
{
    private protected const string Frame = "cashlink-wizard iframe";

    protected EmbeddingStage Stage => stage;

    /// <summary>A browser of its own. It moves nothing smoothly, so that a click hits what was aimed at.</summary>
    private protected Task<Visit> StrictVisitAsync(string language = "en", BrowserNewContextOptions? options = null) =>
        VisitAsync(Browsers.WithoutThirdPartyCookies, language, options ?? new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });

    /// <summary>Opens a portal's page with the wizard in it, at the units step.</summary>
    private protected async Task<Investor> OpenAsync(string address, string language = "en")
    {
        var visit = await StrictVisitAsync(language);
        var investor = new Investor(visit, frame: visit.Page.FrameLocator(Frame));
        await visit.Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.DOMContentLoaded });
        return investor;
    }

    private protected static async Task<IReadOnlyList<PageEvent>> EventsAsync(IPage page) =>
        (await page.EvaluateAsync<JsonElement>("window.events")).EnumerateArray()
        .Select(told => new PageEvent(told.GetProperty("type").GetString()!, told.GetProperty("detail"))).ToList();

    /// <summary>Waits until the page has been told this.</summary>
    private protected static async Task<PageEvent> IsToldAsync(IPage page, string type) =>
        (await Eventually.GetAsync(async () => new PageEvents(await EventsAsync(page)), events => events.All.Any(told => told.Type == type)))
        .All.Last(told => told.Type == type);

    /// <summary>How high the frame is, in CSS pixels.</summary>
    private protected static Task<double> FrameHeightAsync(IPage page) => page.Locator(Frame).EvaluateAsync<double>("frame => frame.clientHeight");

    /// <summary>Waits until the frame is as high as what is in it: nothing to scroll, and nothing left over.</summary>
    private protected static Task FitsAsync(Investor investor) => Eventually.GetAsync(
        async () => (Frame: await FrameHeightAsync(investor.Page),
            Content: Math.Ceiling(await investor.In("body").EvaluateAsync<double>("body => body.getBoundingClientRect().height")),
            Scrolled: await investor.In("body").EvaluateAsync<double>("() => document.documentElement.scrollHeight")),
        sizes => sizes.Frame.Equals(sizes.Content) && sizes.Scrolled.Equals(sizes.Frame));

    /// <summary>What a page was told, which a test that waited in vain can say.</summary>
    private sealed record PageEvents(IReadOnlyList<PageEvent> All)
    {
        public override string ToString() => $"told {string.Join(", ", All.Select(told => $"{told.Type} {told.Detail}"))}";
    }
}
