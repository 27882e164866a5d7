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
        Assert.Equal(Required, process.Errors.Select(line => Regex.Match(line, @"^(\S+) is missing: ").Groups[1].Value));
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
            ["Store__Path"] = Path.Combine(Path.GetTempPath(), "never-made.db"),
            ["Partners__0__Id"] = "bank",
            ["Partners__0__Name"] = "Bank",
            ["Partners__0__KeyHashes__0"] = new string('0', 64),
        });

        Assert.NotEqual(0, await process.WaitForExitAsync());
        Assert.StartsWith("Cashlink:ClientSecret is missing", Assert.Single(process.Errors), StringComparison.Ordinal);
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
