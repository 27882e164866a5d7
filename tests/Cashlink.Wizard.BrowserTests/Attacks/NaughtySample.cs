using System.Text.Json;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>Some of the Big List of Naughty Strings, and a few of our own. All of them go through the logic in Wizard.Tests.</summary>
internal static class NaughtySample
{
    /// <summary>What runs, or is reckoned, in a page that takes text for something else.</summary>
    public static IReadOnlyList<string> Telling { get; } =
        ["\"><img src=x onerror=document.title='hacked'>", "</textarea></script><script>document.title='hacked'</script>", "{{7*7}} ${7*7} @(7*7)", "\u202eevil\u2028'; DROP TABLE sessions; --"];

    /// <summary>So many of the list, spread over the whole of it, so that each of its chapters is there.</summary>
    public static IReadOnlyList<string> Of(int count)
    {
        var list = File.ReadAllText(Path.Combine(Repository.Root, "eng/naughty-strings/blns.json"));
        // A field of one line drops line breaks by itself, so what would stay in it is looked at.
        var all = JsonSerializer.Deserialize<string[]>(list)!.Where(text => text.Trim().Length > 0 && !text.Any(sign => sign is '\n' or '\r')).ToList();
        return [.. Enumerable.Range(0, count).Select(number => all[number * all.Count / count])];
    }

    /// <summary>Nothing of what was typed has become a part of the page.</summary>
    public static async Task NothingRanAsync(IPage page)
    {
        Assert.DoesNotContain("hacked", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("script:not([src]), [onerror], [onload], img[src='x'], main iframe").CountAsync());
    }
}
