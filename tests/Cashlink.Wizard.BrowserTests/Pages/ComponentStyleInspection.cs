using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>
/// MudBlazor's style sheet is cut to what the components in use need (eng/MudStyle.targets). A class on a page that has a rule in the
/// whole sheet has one in the cut one; else the list there is to be made longer.
/// </summary>
internal static partial class ComponentStyleInspection
{
    /// <summary>No shadow, which nothing here has anyway; and what has a rule within the pages of a table alone.</summary>
    private static readonly string[] NotNeeded = ["mud-elevation-0", "mud-button-outlined-default"];

    private static readonly Lazy<Task<HashSet<string>>> Whole = new(async () => ClassesIn(
        await File.ReadAllTextAsync(Path.Combine(await TestRun.Published, "wwwroot", "_content", "MudBlazor", "MudBlazor.min.css"))));

    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        var used = await page.EvaluateAsync<string[]>("() => [...new Set([...document.querySelectorAll('[class]')].flatMap(element => [...element.classList]))]");
        var styled = ClassesIn(await page.EvaluateAsync<string>("() => [...document.styleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join('')"));
        var whole = await Whole.Value;
        return [.. used.Where(name => name.StartsWith("mud-", StringComparison.Ordinal) && whole.Contains(name))
            .Except(styled).Except(NotNeeded).Select(name => $"{name} has a rule in MudBlazor's sheet and none here")];
    }

    private static HashSet<string> ClassesIn(string style) => [.. ClassName().Matches(style).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\.(mud-[\w-]+)")]
    private static partial Regex ClassName();
}
