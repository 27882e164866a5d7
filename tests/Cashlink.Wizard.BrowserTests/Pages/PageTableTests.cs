using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>docs/pages.md and the tour show the same pages.</summary>
public sealed partial class PageTableTests
{
    [Fact]
    public async Task Table_OfPages_HasARowForEachStopOfTheTour()
    {
        var rows = Row().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "pages.md"))).Select(row => row.Groups[1].Value).ToList();

        Assert.Equal(PageTour.Legs.SelectMany(leg => leg.Pages).Order(), rows.Order());
    }

    /// <summary>A row begins with the page's name as code.</summary>
    [GeneratedRegex("^\\| `([a-z0-9-]+)`", RegexOptions.Multiline)]
    private static partial Regex Row();
}
