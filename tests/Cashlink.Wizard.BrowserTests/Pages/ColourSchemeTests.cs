using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Pages;

/// <summary>The dark scheme changes colours and nothing that has a size, so the structure of a page needs to be looked at in one of them only.</summary>
public sealed partial class ColourSchemeTests
{
    [Fact]
    public async Task DarkScheme_SetsColoursAndNothingElse()
    {
        var sheets = Directory.EnumerateFiles(Path.Combine(Repository.Root, "wwwroot-assets", "css"), "*.css").ToList();
        var blocks = new List<string>();
        foreach (var sheet in sheets)
            blocks.AddRange(Block().Matches(await File.ReadAllTextAsync(sheet)).Select(block => block.Groups[1].Value));

        var block = Assert.Single(blocks);
        var set = Declaration().Matches(block).ToList();
        Assert.NotEmpty(set);
        Assert.All(set, declaration => Assert.Matches(@"^(#[0-9a-f]{3,8}|none|var\(--[a-z-]+\)|color-mix\(in srgb, .+\))$", declaration.Groups[2].Value));
        Assert.All(set, declaration => Assert.DoesNotMatch("^(font|text|space|radius|gutter|column|target|mono)", declaration.Groups[1].Value));
        // Nothing but these declarations is in it.
        Assert.Equal("", Declaration().Replace(block, "").Replace(":root", "", StringComparison.Ordinal).Trim(' ', '\n', '{', '}'));
    }

    [GeneratedRegex(@"@media [^{]*prefers-color-scheme[^{]*(\{(?:[^{}]|\{[^{}]*\})*\})")]
    private static partial Regex Block();

    [GeneratedRegex(@"--([a-z-]+): ([^;]+);")]
    private static partial Regex Declaration();
}
