using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Embedding;

/// <summary>The programs that docs/embedding.md shows, as they stand there.</summary>
internal static partial class GuideSnippets
{
    /// <summary>The portals of the guide: the block's language, the file it is run from, and the command.</summary>
    private static readonly Dictionary<string, (string File, string Program, string[] Arguments)> Portals = new()
    {
        ["python"] = ("portal.py", "python3", ["portal.py"]),
        ["js"] = ("portal.mjs", "node", ["portal.mjs"]),
        ["csharp"] = ("portal.cs", "dotnet", ["run", "portal.cs"]),
    };

    public static string Guide { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "embedding.md"));

    /// <summary>The one block of this language.</summary>
    public static string Block(string language) =>
        Assert.Single(Blocks().Matches(Guide), block => block.Groups[1].Value == language).Groups[2].Value;

    /// <summary>Starts a portal of the guide on a free port.</summary>
    /// <returns>The process and its address.</returns>
    public static async Task<(RunningProcess Process, string Address)> StartAsync(string language, string wizard, Guid investor, int port = 0)
    {
        var (file, program, arguments) = Portals[language];
        var folder = Repository.NewTemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, file), Block(language));
        var process = RunningProcess.Start($"guide-{language}", program, arguments, folder, new Dictionary<string, string>
        {
            ["WIZARD_URL"] = wizard,
            ["INVESTOR_ID"] = investor.ToString(),
            ["PORT"] = port.ToString(CultureInfo.InvariantCulture),
        });
        return (process, await process.WaitForOutputAsync(Address()));
    }

    [GeneratedRegex(@"^```(\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("Portal at (http://[^/]+)/")]
    private static partial Regex Address();
}
