using System.Diagnostics;
using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests.Guide;

/// <summary>Scripts as an integrator writes them: only address, client and ids are filled in, then Python runs them.</summary>
public sealed class GuideScriptTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    public static bool HasPython { get; } = Probe();

    [Fact(SkipUnless = nameof(HasPython), Skip = "python3 with the module requests is not installed.")]
    public async Task GuideScript_WithAddressClientAndIdsFilledIn_RunsToItsLastLine()
    {
        var output = await RunAsync("guide.py", new()
        {
            ["<campaign id>"] = SandboxHost.Campaign(1).ToString(),
            ["<investor id from previous guide>"] = SandboxHost.Investor(1).ToString()
        });

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal(Guid.Parse(lines[0]), (await host.GetAsync($"/v2/investments/{lines[0].Trim()}/")).Expect(200).Id);
        Assert.Equal("REVIEW_PENDING", lines[1].Trim());
    }

    [Fact(SkipUnless = nameof(HasPython), Skip = "python3 with the module requests is not installed.")]
    public async Task OnboardingScript_CreatesAnInvestorAndInvests_RunsToItsLastLine()
    {
        var output = await RunAsync("onboarding.py", new()
        {
            ["<campaign id>"] = SandboxHost.Campaign(1).ToString(),
            ["<wallet address>"] = "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"
        });

        Assert.Contains("SUCCESSFUL", output, StringComparison.Ordinal);
        Assert.EndsWith("REVIEW_PENDING", output.Trim(), StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string script, Dictionary<string, string> values)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Guide", script));
        values["https://demo.cashlink.de/api/external"] = host.Api;
        values["<your client ID>"] = "sandbox";
        values["<your client secret>"] = "sandbox-secret";
        foreach (var (placeholder, value) in values) text = text.Replace(placeholder, value, StringComparison.Ordinal);
        using var python = Process.Start(new ProcessStartInfo("python3", ["-"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true
        })!;
        await python.StandardInput.WriteAsync(text);
        python.StandardInput.Close();
        var output = python.StandardOutput.ReadToEndAsync();
        var errors = await python.StandardError.ReadToEndAsync();
        await python.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        Assert.True(python.ExitCode == 0, errors);
        return await output;
    }

    private static bool Probe()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import requests"]) { RedirectStandardError = true })!;
            python.WaitForExit();
            return python.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
