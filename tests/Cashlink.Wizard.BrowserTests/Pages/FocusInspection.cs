using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>What has the focus can be seen: nothing covers it, and it has a ring, also where the system chooses the colours.</summary>
internal static class FocusInspection
{
    private const string Stops =
        """
        const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
          .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled);
        """;

    /// <summary>WCAG 2.4.11, with the notice of a lost connection on the page, the only thing that sticks to the window.</summary>
    public static async Task<IReadOnlyList<string>> FindCoveredAsync(IPage page) => await page.EvaluateAsync<string[]>(
        $$"""
        () => {
          const notice = document.getElementById('components-reconnect-modal');
          notice?.classList.add('components-reconnect-show');
          try {
            {{Stops}}
            const found = [];
            for (const stop of stops) {
              stop.focus();
              const box = stop.getBoundingClientRect();
              const across = [0.1, 0.5, 0.9].map(part => box.left + part * box.width);
              const down = [0.1, 0.5, 0.9].map(part => box.top + part * box.height);
              const isSeen = across.some(x => down.some(y => {
                const top = document.elementFromPoint(x, y);
                return top !== null && (stop.contains(top) || [...stop.labels ?? []].some(label => label.contains(top)));
              }));
              if (!isSeen) found.push(`covered: ${stop.outerHTML.slice(0, 100)} at ${box.top}, the notice ends at ${notice?.getBoundingClientRect().bottom}`);
            }
            return found;
          } finally {
            notice?.classList.remove('components-reconnect-show');
            document.activeElement.blur();
          }
        }
        """);

    /// <summary>In forced colours: each stop has a ring, each button and field an edge, and what is chosen differs from what is not.</summary>
    public static async Task<IReadOnlyList<string>> FindInForcedColoursAsync(IPage page)
    {
        // A ring is for those who use the keyboard, so the browser has to have seen a key.
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string[]>(
            $$"""
            () => {
              if (!matchMedia('(forced-colors: active)').matches) return ['forced colours are not active'];
              {{Stops}}
              // The colours were changed a moment ago: what is on its way to another colour is looked at where it ends.
              const settle = () => {
                getComputedStyle(document.body).color;
                for (const moving of document.getAnimations()) {
                  if (moving.effect?.getComputedTiming().iterations !== Infinity) moving.finish();
                }
              };
              settle();
              const found = [];
              const clear = 'rgba(0, 0, 0, 0)';
              const ring = element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== clear; };
              for (const stop of stops) {
                stop.focus();
                if (!ring(stop) && !ring(stop.closest('.choice') ?? stop)) found.push(`no ring: ${stop.outerHTML.slice(0, 100)}`);
              }
              document.activeElement.blur();
              settle();
              for (const element of document.querySelectorAll('.button, .input, .choice, .notice, .error-summary')) {
                const style = getComputedStyle(element);
                if (element.checkVisibility() && (style.borderTopStyle === 'none' || parseFloat(style.borderTopWidth) < 1 || style.borderTopColor === clear || style.borderTopColor === style.backgroundColor))
                  found.push(`no edge: ${element.outerHTML.slice(0, 100)}`);
              }
              for (const group of document.querySelectorAll('.choices')) {
                const looks = checked => [...group.querySelectorAll(`.choice:${checked ? 'has' : 'not'}(${checked ? '> input:checked' : ':has(> input:checked)'})`)]
                  .filter(choice => choice.checkVisibility()).map(choice => { const style = getComputedStyle(choice); return `${style.borderTopWidth} ${style.borderTopColor}`; });
                if (looks(true).some(look => looks(false).includes(look))) found.push(`chosen looks like not chosen: ${group.outerHTML.slice(0, 100)}`);
              }
              document.activeElement.blur();
              return found;
            }
            """);
    }
}
