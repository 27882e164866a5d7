using System.Text.RegularExpressions;
using Cashlink.Api;
using Cashlink.Sandbox;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Localization;

/// <summary>The page of words stays true when the code gets other names.</summary>
public sealed partial class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(WizardStage.WizardFolder, "..", "..", "docs", "glossary.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| word ", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries)),
    ];

    [Fact]
    public void Words_EachOne_HasOneMeaningAndItsGerman()
    {
        Assert.InRange(Rows.Count, 50, 200);
        Assert.All(Rows, row => Assert.True(row.Length is 3 or 4 && row.Take(3).All(cell => cell.Length > 0), string.Join(" | ", row)));
        Assert.Empty(Rows.GroupBy(row => row[0], StringComparer.OrdinalIgnoreCase).Where(word => word.Count() > 1).Select(word => word.Key));
    }

    [Fact]
    public void Words_InEachPart_AreInOrder()
    {
        // A part begins where the alphabet begins anew; there are four.
        var falls = Rows.Zip(Rows.Skip(1)).Count(pair => string.Compare(pair.First[0], pair.Second[0], StringComparison.OrdinalIgnoreCase) > 0);

        Assert.Equal(3, falls);
    }

    [Fact]
    public void Types_ThatAreNamed_AreThere()
    {
        var types = new[] { typeof(ICashlinkClient), typeof(SandboxApplication), typeof(WizardSession), typeof(Language) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Select(type => type.Name.Split('`')[0])
            .ToHashSet();
        var named = Rows.Where(row => row.Length == 4).SelectMany(row => Names().Matches(row[3]).Select(name => name.Groups[1].Value)).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, types));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();
}
