using Cashlink.Wizard.Hosting;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Wizard.Tests.Stage;

/// <summary>
/// An empty store at the current schema. It is made once by the wizard itself and copied for each test: to migrate it every time
/// takes longer than most tests. That migrations work is for SchemaTests to say.
/// </summary>
public static class PreparedStore
{
    private static readonly Lazy<Task<byte[]>> Content = new(MakeAsync);

    public static async Task CopyToAsync(string path) => await File.WriteAllBytesAsync(path, await Content.Value);

    /// <summary>Brings a store to the current schema.</summary>
    /// <param name="setting">The setting that says where the store is.</param>
    /// <param name="value">Where it is.</param>
    public static async Task PrepareAsync(string setting, string value)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WizardApplication).Assembly.GetName().Name,
            ContentRootPath = WizardStage.WizardFolder,
            EnvironmentName = "Production",
        });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [setting] = value });
        await using var app = WizardApplication.Build(builder);
        await app.Services.GetRequiredService<StorePreparation>().RunAsync();
    }

    private static async Task<byte[]> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("cashlink-wizard-");
        var path = Path.Combine(folder.FullName, "wizard.db");
        await PrepareAsync("Store:Path", path);
        // What is still in the log beside the file moves into it with the last connection.
        SqliteConnection.ClearAllPools();
        var content = await File.ReadAllBytesAsync(path);
        folder.Delete(recursive: true);
        return content;
    }
}
