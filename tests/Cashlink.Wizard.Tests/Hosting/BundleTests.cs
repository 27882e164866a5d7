using System.Text.RegularExpressions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Hosting;

/// <summary>The style sheet and the script that the build puts together.</summary>
public sealed partial class BundleTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    // For paper, and for pages that few ever see.
    private static readonly string[] StandAlone = ["print.css", "live.css", "advisor.css", "home.css", "training.css", "operations.css"];

    [Fact]
    public async Task WizardCss_AsTheBrowserGetsIt_HoldsEachRuleToTheLetter()
    {
        var parts = Directory.GetFiles(Assets("css"), "*.css").Where(part => !StandAlone.Contains(Path.GetFileName(part))).ToList();

        Assert.True(parts.Count > 5);
        await AssertHoldsAsync("/css/wizard.css", parts, StyleComment());
    }

    [Fact]
    public Task WizardJs_AsTheBrowserGetsIt_HoldsEachStatementToTheLetter() =>
        AssertHoldsAsync("/js/wizard.js", [Path.Combine(Assets("js"), "unpack.js"), Path.Combine(Assets("js"), "wizard.js")], ScriptComment());

    private async Task AssertHoldsAsync(string address, List<string> parts, Regex comment)
    {
        using var answer = await Visitor.AskAsync(address, key: null);
        var bundle = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();

        Assert.DoesNotMatch(comment, bundle);
        foreach (var part in parts)
        {
            var lines = comment.Replace(await File.ReadAllTextAsync(part), "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            Assert.True(bundle.Contains(string.Join('\n', lines), StringComparison.Ordinal), $"{Path.GetFileName(part)} was changed on its way.");
        }
    }

    private static string Assets(string kind) => Path.Combine(WizardStage.WizardFolder, "..", "..", "wwwroot-assets", kind);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex StyleComment();

    [GeneratedRegex("^ *//.*$", RegexOptions.Multiline)]
    private static partial Regex ScriptComment();
}
