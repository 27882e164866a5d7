using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>
/// WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7: a page walked with the Tab key, pressed as somebody presses it. From the top it stops at
/// everything that can be used, once, in the order in which it is written, with a ring that is in the window; and at the end it
/// leaves the page.
/// </summary>
internal static class KeyboardInspection
{
    private static readonly Dictionary<string, object> Tab = new()
    {
        ["type"] = "rawKeyDown",
        ["key"] = "Tab",
        ["code"] = "Tab",
        ["windowsVirtualKeyCode"] = 9,
    };

    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        var stops = await page.EvaluateAsync<int>(
            """
            () => {
              const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
                .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.type !== 'hidden');
              // Radio buttons of one name are one stop: the chosen one, or where the browser was in the group before.
              const isSame = (one, other) => one === other || (one.type === 'radio' && other?.type === 'radio' && one.name === other.name && one.form === other.form && !one.checked);
              const isStop = element => element.type !== 'radio' || element === (usable.find(other => isSame(element, other) && other.checked) ?? usable.find(other => isSame(element, other)));
              const walk = window.keyboardWalk = { expected: usable.filter(isStop), reached: [], found: [] };
              // Some closed doors have nothing to press; any other page has.
              if (usable.length === 0 && !document.querySelector('main[data-door]')) walk.found.push('Tab: nothing on the page can be used');
              const describe = element => element.outerHTML.slice(0, 100);
              const ring = element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; };
              const look = stop => {
                if (!ring(stop) && !ring(stop.closest('.choice') ?? stop)) walk.found.push(`Tab: no ring at ${describe(stop)}`);
                const box = stop.getBoundingClientRect();
                if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) walk.found.push(`Tab: out of the window is ${describe(stop)}`);
              };
              // Begins at the top, wherever the focus was before.
              document.documentElement.tabIndex = -1;
              document.documentElement.focus({ preventScroll: true });
              document.documentElement.removeAttribute('tabindex');
              const arrive = event => walk.reached.push(event.target);
              // Where a key finds the page, the key before has brought it, to its last pixel of scrolling.
              const leave = () => { if (walk.reached.length > 0 && document.activeElement === walk.reached.at(-1)) look(document.activeElement); };
              document.addEventListener('focusin', arrive);
              document.addEventListener('keydown', leave, true);
              walk.end = () => {
                document.removeEventListener('focusin', arrive);
                document.removeEventListener('keydown', leave, true);
                const wrong = walk.expected.findIndex((stop, place) => !isSame(stop, walk.reached[place]));
                if (wrong >= 0) walk.found.push(`Tab: stop ${wrong + 1} is ${walk.reached[wrong] ? describe(walk.reached[wrong]) : 'none'} and not ${describe(walk.expected[wrong])}`);
                const isBeyond = document.activeElement === document.body || document.activeElement === walk.expected[0];
                if (wrong < 0 && !isBeyond) walk.found.push(`Tab: the page is not left, but stays at ${describe(document.activeElement)}`);
                return walk.found;
              };
              return walk.expected.length;
            }
            """);
        // One message a key, sent without waiting for each: the browser takes them in this order.
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        await Task.WhenAll(Enumerable.Range(0, stops + 1).Select(_ => keyboard.SendAsync("Input.dispatchKeyEvent", Tab)));
        await keyboard.DetachAsync();
        return await page.EvaluateAsync<string[]>("() => { const found = window.keyboardWalk.end(); delete window.keyboardWalk; document.activeElement.blur(); return found; }");
    }
}
