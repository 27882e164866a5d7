using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Settings;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Wizard.Hosting.Commands;

/// <summary>
/// The wizard's services for an operator's command, with the settings of the wizard and nothing started. A wizard that runs beside it is not
/// disturbed: the store is not migrated, and its leases stay.
/// </summary>
internal static class CommandHost
{
    /// <summary>Runs a command over the store.</summary>
    /// <param name="run">The command; it returns the exit code.</param>
    /// <param name="error">Where faults of the settings go.</param>
    /// <param name="needsKeys">False for a command that can do with keys that the wizard would not start with.</param>
    public static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> run, TextWriter error, bool needsKeys = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
        });
        SettingFiles.AddTo(builder.Configuration);
        EmbeddedServices.Configure(builder);
        // The answer goes to standard output; what the framework has to say goes nowhere.
        builder.Logging.ClearProviders();
        var (store, seals) = (StoreSettings.Of(builder.Configuration), new SealSettings());
        builder.Configuration.GetSection("Seals").Bind(seals);
        var faults = StoreCheck.Faults(store).Concat(SealCheck.Faults(seals)).Concat(KeyCheck.Faults(KeySettings.Of(builder.Configuration), isRequired: false)).ToList();
        foreach (var fault in faults)
            await error.WriteLineAsync(fault);
        if (faults.Count > 0)
            return WizardApplication.ConfigurationExitCode;
        if (!store.IsPostgres && !File.Exists(store.Path))
        {
            await error.WriteLineAsync(Fault.Wrong("Store:Path", "there is no such file"));
            return WizardApplication.ConfigurationExitCode;
        }
        await using var app = WizardApplication.Build(builder);
        await using (var context = await app.Services.GetRequiredService<IDbContextFactory<WizardDbContext>>().CreateDbContextAsync())
        {
            if (!(await context.Database.GetAppliedMigrationsAsync()).SequenceEqual(context.Database.GetMigrations()))
            {
                await error.WriteLineAsync("The store is not at the schema of this program. Start the wizard of this version once; it brings the store up to date.");
                return WizardApplication.NewerStoreExitCode;
            }
        }
        var keyFaults = needsKeys ? app.Services.GetRequiredService<KeyGuard>().Faults().ToList() : [];
        foreach (var fault in keyFaults)
            await error.WriteLineAsync(fault);
        return keyFaults.Count > 0 ? WizardApplication.ConfigurationExitCode : await run(app.Services);
    }
}
