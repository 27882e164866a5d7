using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Events;
using Cashlink.Wizard.Sessions.Relay;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Cashlink.Wizard.Sessions.Registration;

/// <summary>Registers the store: a SQLite file for one process, or a PostgreSQL database for several.</summary>
public static class StoreRegistration
{
    public static void AddWizardStore(this IServiceCollection services, IConfiguration configuration)
    {
        var store = StoreSettings.Of(configuration);

        services.AddDbContextFactory<WizardDbContext>(options => Use(store, options));
        services.AddSingleton<StoredKinds>();
        services.AddSingleton<ContentProtector>();
        services.AddSingleton<RowSeals>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<EvidenceLog>();
        services.AddSingleton<JournalStore>();
        services.AddSingleton<LeaseStore>();
        services.AddSingleton<StatusWatchStore>();
        services.AddSingleton<AccessStore>();
        services.AddSingleton<StoreFiles>();
        services.AddSingleton<StorePreparation>();
        services.AddSingleton<StoreHealth>();
        services.AddHostedService<PrepareStoreAtStart>();
        services.AddSingleton<SessionEvents>();
        if (store.IsPostgres)
            services.AddHostedService<PostgresSessionEvents>();

        services.AddSingleton<IKeyPlace>(provider => store.ResolvedKeyFolder is { } folder
            ? new KeyFolder(folder)
            : ActivatorUtilities.CreateInstance<KeyStore>(provider));
        services.AddWizardKeys(configuration);
    }

    private static void Use(StoreSettings store, DbContextOptionsBuilder options)
    {
        // Whoever asked hears of it and says so; while the store is away, a second line for each request would bury the first.
        options.ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug)));
        if (store.IsPostgres)
            options.UseNpgsql(store.ConnectionString);
        else
            options.UseSqlite($"Data Source={store.Path}");
    }
}
