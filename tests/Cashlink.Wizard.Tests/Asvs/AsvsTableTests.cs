using System.Text.RegularExpressions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Asvs;

/// <summary>docs/asvs.md says of each requirement of OWASP ASVS 5.0, levels 1 and 2, whether it is met, and by what; what it names is there.</summary>
public sealed partial class AsvsTableTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(WizardStage.WizardFolder, "..", ".."));

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "asvs.md"));

    private static readonly IReadOnlyList<AsvsRow> Rows = [.. TableRow().Matches(Page).Select(row => new AsvsRow(
        row.Groups["number"].Value, int.Parse(row.Groups["level"].Value, CultureInfo.InvariantCulture), row.Groups["state"].Value, row.Groups["shown"].Value))];

    private static readonly ILookup<string, string> Sources = new[] { "src", "tests" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .ToLookup(file => Path.GetFileNameWithoutExtension(file));

    [Fact]
    public void Table_HasEachRequirementOnce_WithItsLevel()
    {
        var wanted = File.ReadLines(Path.Combine(Root, "tests", "Cashlink.Wizard.Tests", "Asvs", "requirements-5.0.0.txt"));

        Assert.Equal(wanted, Rows.Select(row => $"{row.Number} L{row.Level}"));
    }

    [Fact]
    public void Row_ThatIsMet_NamesWhatShowsIt() =>
        Assert.Empty(Rows.Where(row => row.State == "met" && !Named(row).Any()).Select(row => row.Number));

    [Fact]
    public void Row_ThatIsNotMetOrDoesNotApply_SaysWhy() =>
        Assert.Empty(Rows.Where(row => row.State != "met" && row.Shown.Length < 5).Select(row => row.Number));

    [Fact]
    public void WhatIsNamed_IsInTheRepository() =>
        Assert.Empty(Rows.SelectMany(row => Named(row).Where(name => !IsThere(name)).Select(name => $"{row.Number}: {name}")));

    [Fact]
    public void Counts_AreThoseOfTheTable()
    {
        foreach (var level in new[] { 1, 2 })
        {
            var counts = new[] { "met", "not met", "not applicable" }.Select(state => Rows.Count(row => row.Level == level && row.State == state));
            Assert.Contains($"\n| {level} | {string.Join(" | ", counts)} |\n", Page, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Named(AsvsRow row) => Code().Matches(row.Shown).Select(name => name.Groups[1].Value).Where(IsAName);

    /// <summary>A setting is no name of a class or file.</summary>
    private static bool IsAName(string code) => !code.Contains("__", StringComparison.Ordinal) && !code.Contains(' ', StringComparison.Ordinal);

    private static bool IsThere(string name) => name.Contains('.', StringComparison.Ordinal) || name == "Dockerfile"
        ? File.Exists(Path.Combine(Root, name))
        : Sources.Contains(name) || Sources.SelectMany(files => files).Any(file => DeclaresType(File.ReadAllText(file), name));

    private static bool DeclaresType(string text, string name) =>
        new[] { "class ", "record ", "interface ", "struct " }.Any(kind => text.Contains(kind + name, StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (?<number>\d+\.\d+\.\d+) \| (?<level>[12]) \| [^|]+ \| (?<state>met|not met|not applicable) \| (?<shown>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();

    private sealed record AsvsRow(string Number, int Level, string State, string Shown);
}
