using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>
/// WCAG 2.5.8: what can be clicked is 24 by 24 pixels, or a circle of that size around its middle is clear of everything else that
/// can be clicked, or it is a link within a sentence.
/// </summary>
internal static class TargetInspection
{
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => {
          const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
            .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[data-part=skip-link]'))
            .map(element => ({ element, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 1);
          const isSmall = ({ box }) => box.width < 24 || box.height < 24;
          const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
          const isInSentence = ({ element }) => {
            const block = element.closest('p, dd, li');
            return getComputedStyle(element).display === 'inline' && block !== null
              && [...block.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 3);
          };
          const distance = ([x, y], box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
          const isClear = target => targets.every(other => other === target || other.element.contains(target.element)
            || (distance(middle(target), other.box) >= 12
              && !(isSmall(other) && Math.hypot(...middle(target).map((place, axis) => place - middle(other)[axis])) < 24)));
          return targets.filter(target => isSmall(target) && !isInSentence(target) && !isClear(target))
            .map(({ element, box }) => `${element.outerHTML.slice(0, 100)} is ${box.width} by ${box.height}`);
        }
        """);
}
