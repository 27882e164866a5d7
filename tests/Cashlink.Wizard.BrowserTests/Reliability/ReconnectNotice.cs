using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>What the page says while its connection is interrupted.</summary>
internal static class ReconnectNotice
{
    /// <summary>True when the notice and the focused field, with its label, share a point.</summary>
    private const string CoversFocus = """
        () => {
          const notice = document.getElementById('components-reconnect-modal').getBoundingClientRect();
          const focused = document.activeElement;
          return [focused, ...focused.labels].map(element => element.getBoundingClientRect())
            .some(field => notice.bottom > field.top && notice.top < field.bottom);
        }
        """;

    /// <summary>Waits for it: said in the page's language, to a screen reader as well, and beside the field that has the focus.</summary>
    public static async Task IsReconnectingAsync(this Investor investor, string focusedId)
    {
        var notice = investor.Page.Locator("#components-reconnect-modal");
        await Expect(notice).ToHaveAttributeAsync("role", "status");
        await Expect(notice.Locator("[data-part=while-trying]")).ToBeVisibleAsync();
        await Expect(notice.Locator("[data-part=while-trying]")).ToContainTextAsync(
            investor.Visit.Language == "de" ? "Abgeschlossene Schritte sind gespeichert" : "Finished steps are saved");
        await Expect(investor.Page.Locator($"#{focusedId}")).ToBeFocusedAsync();
        await Eventually.GetAsync(() => investor.Page.EvaluateAsync<bool>(CoversFocus), covers => !covers);
    }
}
