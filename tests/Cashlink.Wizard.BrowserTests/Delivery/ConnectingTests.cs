using Cashlink.Wizard.BrowserTests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>The page before its circuit is connected, which a browser without scripts shows for ever.</summary>
public sealed class ConnectingTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("de", "Die Seite wird noch verbunden")]
    [InlineData("en", "The page is still connecting")]
    public async Task Units_BeforeTheCircuit_AreDisabledAndSayThatThePageConnects(string language, string text)
    {
        var launched = await LaunchAsync(language);
        var visit = await VisitAsync(language, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(launched.LaunchUrl);
        // Without a script the link's page waits for a press.
        await visit.Page.Locator("[data-action='enter']").ClickAsync();

        await Expect(visit.Page.Locator("main[data-step='units']")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator("#units")).ToBeDisabledAsync();
        await Expect(visit.Page.Locator("[data-action='continue']")).ToBeDisabledAsync();
        await Expect(visit.Page.GetByText(text)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("self-disclosure")]
    [InlineData("survey")]
    [InlineData("survey?view=decline")]
    [InlineData("signing")]
    [InlineData("wallet")]
    public async Task Step_BeforeTheCircuit_OffersNothingThatNeedsIt(string step)
    {
        var connected = await EnterAsync("en");
        await connected.GoToAsync(step.Split('?')[0]);
        var visit = await VisitAsync("en", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Context.AddCookiesAsync(
            (await connected.Visit.Context.CookiesAsync()).Select(cookie => new Cookie
            {
                Name = cookie.Name,
                Value = cookie.Value,
                Domain = cookie.Domain,
                Path = cookie.Path,
                Secure = cookie.Secure,
                HttpOnly = cookie.HttpOnly,
                SameSite = cookie.SameSite,
            }));

        await visit.Page.GotoAsync(connected.Page.Url.Split('?')[0].Replace(step.Split('?')[0], step, StringComparison.Ordinal));

        await Expect(visit.Page.Locator($"main[data-step='{step.Split('?')[0]}']")).ToBeVisibleAsync();
        // Links lead somewhere without a circuit too, and so do the browser's own disclosures.
        await Expect(visit.Page.Locator("main :is(button, input, select, textarea):enabled")).ToHaveCountAsync(0);
    }
}
