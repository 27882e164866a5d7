using System.Diagnostics;
using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Tests.Stage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Wizard.Tests.Evidence;

/// <summary>The program as an operator calls it, with the settings of a stage.</summary>
internal sealed class WizardProgram(WizardStage stage, IReadOnlyDictionary<string, string?> settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WizardApplication).Assembly.Location, .. args])
        {
            WorkingDirectory = WizardStage.WizardFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in stage.Services.GetRequiredService<IConfiguration>().AsEnumerable().Concat(settings))
        {
            if (value is not null && key.Split(':')[0] is "Cashlink" or "Store" or "Partners" or "Webhook" or "Seals" or "Keys")
                start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return (process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
