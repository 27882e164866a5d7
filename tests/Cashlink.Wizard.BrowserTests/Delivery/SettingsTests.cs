using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>The published program without what it needs.</summary>
public sealed class SettingsTests
{
    private static readonly string[] Required = ["Cashlink:BaseAddress", "Cashlink:ClientId", "Cashlink:ClientSecret", "Store:Path", "Partners:0:Id"];

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task PublishedProgram_WithoutSettings_EndsWithALineForEach(string environment)
    {
        var published = await TestRun.Published;
        await using var process = Start(published, new() { ["ASPNETCORE_ENVIRONMENT"] = environment });

        Assert.NotEqual(0, await process.WaitForExitAsync());
        // On a developer's machine the wizard goes by the address of each request.
        Assert.Equal(environment == "Development" ? Required : [.. Required, "PublicUrl", "Keys:OperatorKeyFile"], process.Errors.Select(line => Regex.Match(line, @"^(\S+) is missing: ").Groups[1].Value));
        // Nothing embedded was started, so nothing says where it is.
        Assert.DoesNotContain(process.Output, line => line.Contains("http", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task PublishedProgram_WithOneSettingMissing_NamesThatOneAlone()
    {
        var published = await TestRun.Published;
        await using var process = Start(published, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Cashlink__BaseAddress"] = "https://cashlink.example/api/external",
            ["Cashlink__ClientId"] = "client",
            ["PublicUrl"] = "https://wizard.example",
            ["Keys__OperatorKey"] = WizardServer.OperatorKey,
            ["Store__Path"] = Path.Combine(Path.GetTempPath(), "never-made.db"),
            ["Partners__0__Id"] = "bank",
            ["Partners__0__Name"] = "Bank",
            ["Partners__0__KeyHashes__0"] = new string('0', 64),
        });

        Assert.NotEqual(0, await process.WaitForExitAsync());
        Assert.StartsWith("Cashlink:ClientSecret is missing", Assert.Single(process.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task PublishedProgram_WithAPartnerWhoTrains_RefusesItByName(string environment)
    {
        var published = await TestRun.Published;
        await using var process = Start(published, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["Cashlink__BaseAddress"] = "https://cashlink.example/api/external",
            ["Cashlink__ClientId"] = "client",
            ["Cashlink__ClientSecret"] = "secret",
            ["PublicUrl"] = "https://wizard.example",
            ["Keys__OperatorKey"] = WizardServer.OperatorKey,
            ["Store__Path"] = Path.Combine(Path.GetTempPath(), "never-made.db"),
            ["Partners__0__Id"] = "bank",
            ["Partners__0__Name"] = "Bank",
            ["Partners__0__KeyHashes__0"] = new string('0', 64),
            ["Partners__0__Training"] = "true",
        });

        Assert.NotEqual(0, await process.WaitForExitAsync());
        Assert.StartsWith("Partners:0:Training is wrong", Assert.Single(process.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(published, "*Sandbox*"));
    }

    [Fact]
    public async Task PublishedProgram_WithFaultyQuestionnaires_EndsWithALineForEachFault()
    {
        var published = await TestRun.Published;
        var folder = Repository.NewTemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "odd.json"), """{ "version": "1", "campaign_id": "campaign 1", "dimensions": [], "questions": [] }""");
        await File.WriteAllTextAsync(Path.Combine(folder, "poor.json"), """
            {
              "version": "1", "campaign_id": "c0000000-0000-4000-8000-000000000001", "dimensions": [ { "id": "knowledge", "minimum": 5 } ],
              "questions": [
                {
                  "id": "risk", "dimension": "knowledge", "text": { "de": "Frage" },
                  "answers": [ { "id": "no", "points": 0, "text": { "de": "Nein", "en": "No" } }, { "id": "no", "points": 1, "text": { "de": "Ja", "en": "Yes" } } ]
                }
              ]
            }
            """);
        await using var process = Start(published, new()
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Cashlink__BaseAddress"] = "https://cashlink.example/api/external",
            ["Cashlink__ClientId"] = "client",
            ["Cashlink__ClientSecret"] = "secret",
            ["PublicUrl"] = "https://wizard.example",
            ["Keys__OperatorKey"] = WizardServer.OperatorKey,
            ["Store__Path"] = Path.Combine(Path.GetTempPath(), "never-made.db"),
            ["Partners__0__Id"] = "bank",
            ["Partners__0__Name"] = "Bank",
            ["Partners__0__KeyHashes__0"] = new string('0', 64),
            ["QuestionnaireFolder"] = folder,
        });

        Assert.Equal(78, await process.WaitForExitAsync());
        var poor = Path.Combine(folder, "poor.json");
        Assert.StartsWith($"{Path.Combine(folder, "odd.json")}: campaign_id: line 1: ", process.Errors[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                $"{poor}: questions.risk.answers: the id 'no' is used twice",
                $"{poor}: questions.risk.text.en: the text is missing",
                $"{poor}: dimensions.knowledge.minimum: 5 cannot be reached, the best answers give 1",
            ],
            process.Errors.Skip(1));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task PublishedFolder_Always_HoldsNoSandbox()
    {
        var files = Directory.EnumerateFiles(await TestRun.Published, "*", SearchOption.AllDirectories).Select(Path.GetFileName).ToList();
        Assert.Contains("Cashlink.Wizard.dll", files);
        Assert.DoesNotContain(files, file => file!.Contains("Sandbox", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Health_OfTheRunningProgram_Is200()
    {
        var deployment = await TestRun.SharedDeployment;
        using var answer = await deployment.Wizard.Http.GetAsync("/health");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    private static RunningProcess Start(string published, Dictionary<string, string> environment) =>
        RunningProcess.StartDotnet("settings", [Path.Combine(published, "Cashlink.Wizard.dll"), "--urls", "http://127.0.0.1:0"], published, environment);
}
