using System.Text.RegularExpressions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Architecture.Figures;

/// <summary>
/// The figures that docs/architecture.md shows are limits: what is measured may be better, and worse by less than a tenth, so that not
/// every line that is added is told. They are printed, and those of
/// another checkout that is built with <c>CASHLINK_FIGURES_OF=path dotnet test --filter Category=Figures</c>.
/// </summary>
public sealed partial class HouseFiguresTests(ITestOutputHelper output)
{
    private static readonly string Repository = Path.GetFullPath(Path.Combine(WizardStage.WizardFolder, "..", ".."));

    [Theory]
    [Trait("Category", "Figures")]
    [InlineData("wizard", "Cashlink.Wizard", "Cashlink.Wizard.Sessions")]
    [InlineData("sandbox", "Cashlink.Sandbox")]
    public void Figures_OfTheCode_AreNotWorseThanTheDocumentSays(string column, params string[] projects)
    {
        var other = Environment.GetEnvironmentVariable("CASHLINK_FIGURES_OF");
        var source = Path.Combine(other ?? Repository, "src");
        var figures = HouseFigures.Of(
            source,
            [.. projects.Where(project => Directory.Exists(Path.Combine(source, project)))],
            project => Path.Combine(other is null ? AppContext.BaseDirectory : Path.Combine(source, project, "bin", "Debug", "net10.0"), $"{project}.dll"));
        foreach (var figure in figures.All)
            output.WriteLine($"{figure.Value,6}  {figure.Of}");

        var told = Told(column);
        Assert.Equal(figures.All.Count, told.Count);
        Assert.All(figures.All.Zip(told), pair => Assert.True(other is not null || pair.First.Value <= pair.Second + pair.Second / 10, $"{pair.First.Of}: {pair.First.Value} is more than {pair.Second}."));
    }

    [Fact]
    public void SourceFile_OfAClassInSeveralFiles_IsCountedForIt()
    {
        var parts = SourceFile.Of(Path.Combine(Repository, "tests"), "Cashlink.Wizard.Tests").Where(file => file.Folder.EndsWith("Architecture/Fixture/Parts", StringComparison.Ordinal));

        Assert.Equal(["Whole", "Whole", "Whole"], parts.Select(part => part.TypeName));
    }

    /// <summary>The numbers that the table gives as today's, top down.</summary>
    private static List<int> Told(string column)
    {
        var rows = File.ReadLines(Path.Combine(Repository, "docs", "architecture.md"))
            .SkipWhile(line => !line.StartsWith("| figure |", StringComparison.Ordinal)).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var at = Array.IndexOf(rows[0], $"{column} now");
        return [.. rows.Skip(2).Select(row => int.Parse(Number().Match(row[at]).Value, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^\d+")]
    private static partial Regex Number();
}
