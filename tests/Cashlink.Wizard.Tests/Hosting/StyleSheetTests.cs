using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Hosting;

/// <summary>The style sheet that the build puts together.</summary>
public sealed class StyleSheetTests(SandboxFixture sandbox) : HttpTest(sandbox)
{
    // For paper, and for pages that few ever see.
    private static readonly string[] StandAlone = ["print.css", "live.css", "advisor.css"];

    [Fact]
    public async Task WizardCss_AsTheBrowserGetsIt_HoldsEachPartToTheLetter()
    {
        using var answer = await Visitor.AskAsync("/css/wizard.css", key: null);
        var bundle = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var parts = Directory.GetFiles(Path.Combine(WizardStage.WizardFolder, "..", "..", "wwwroot-assets", "css"), "*.css")
            .Where(part => !StandAlone.Contains(Path.GetFileName(part))).ToList();

        Assert.NotEmpty(parts);
        foreach (var part in parts)
            Assert.True(bundle.Contains((await File.ReadAllTextAsync(part)).Trim(), StringComparison.Ordinal), $"{Path.GetFileName(part)} was changed on its way.");
    }
}
