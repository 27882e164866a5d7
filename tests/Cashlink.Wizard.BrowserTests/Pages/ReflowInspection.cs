using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>
/// WCAG 1.4.10: 320 by 256 CSS pixels are a desk's page at 400 %. Nothing reaches beyond the edge and no text is cut off, also when
/// the names of the offer and its issuer are as long as nobody would choose them.
/// </summary>
internal static class ReflowInspection
{
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page) => await page.EvaluateAsync<string[]>(
        """
        () => {
          const look = what => {
            const limit = document.documentElement.clientWidth;
            const found = [];
            if (document.documentElement.scrollWidth > limit) found.push(`${what}: the page is ${document.documentElement.scrollWidth} wide`);
            for (const element of document.querySelectorAll('body *')) {
              if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, [data-part=skip-link], svg')) continue;
              const name = `${element.tagName}#${element.id}.${element.className}`;
              // Hidden overflow is no way out: what reaches beyond the edge cannot be read either.
              const box = element.getBoundingClientRect();
              if (box.width > 1 && (box.right > limit + 0.5 || box.left < -0.5)) found.push(`${what}: ${name} reaches from ${box.left} to ${box.right}`);
              // A long entry scrolls in its field by the browser's own means.
              if (element.matches('input') || ![...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) continue;
              if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
                found.push(`${what}: ${name} is ${element.clientWidth} wide, its text ${element.scrollWidth}: ${element.innerText.slice(0, 60)}`);
              const style = getComputedStyle(element);
              if (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1)
                found.push(`${what}: ${name} is ${element.clientHeight} high, its text ${element.scrollHeight}: ${element.innerText.slice(0, 60)}`);
            }
            return found;
          };
          const found = look('as it is');
          const long = 'Donaudampfschifffahrtsgesellschaftsbeteiligungsanleihe 2026/2036 der Erneuerbare-Energien-Infrastrukturprojektentwicklungsgesellschaft Mecklenburg-Vorpommern';
          const names = [...document.querySelectorAll('[data-part=offer-name], [data-part=issuer-name]')].map(element => element.firstChild);
          const before = names.map(name => name.data);
          names.forEach(name => { name.data = long; });
          found.push(...look('with long names'));
          names.forEach((name, index) => { name.data = before[index]; });
          return found;
        }
        """);
}
