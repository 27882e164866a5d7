using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cashlink.Api;
using Cashlink.Wizard.Campaigns;
using Cashlink.Wizard.Components;
using Cashlink.Wizard.Components.Layout;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Embedding;
using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Access;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Steps.Survey;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Hosting;

/// <summary>Puts the wizard together. The tests start the same application.</summary>
public static partial class WizardApplication
{
    /// <summary>The exit code for settings that are missing or wrong (sysexits' EX_CONFIG).</summary>
    public const int ConfigurationExitCode = 78;

    /// <summary>Runs the wizard until it is told to end; <c>health [address]</c> only asks a running one how it is.</summary>
    /// <returns>0, or <see cref="ConfigurationExitCode"/> with a line for each setting on standard error.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [HealthProbe.Command, ..])
            return await HealthProbe.RunAsync(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // A published program finds its files beside itself, whatever folder it is started from.
            ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
        });
        await using var embedded = await EmbeddedServices.StartAsync(builder);
        var faults = SettingsCheck.Faults(builder.Configuration);
        if (faults.Count > 0)
        {
            foreach (var fault in faults)
                await Console.Error.WriteLineAsync(fault);
            return ConfigurationExitCode;
        }
        await using var app = Build(builder);
        await app.StartAsync();
        await embedded.AnnounceAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The application with its services, ready to be started.</summary>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        AddServices(builder.Services, builder.Configuration);

        var app = builder.Build();
        app.UseExceptionHandler(failed => failed.Run(FailurePage.WriteAsync));
        app.UseStatusCodePages(FailurePage.WriteStatusAsync);
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<SessionDoor>();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapHealthChecks("/health");
        app.MapPartnerApi();
        app.MapLaunchLinks();
        app.MapSessionDocuments();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode =>
        {
            // Compressed and framed by another origin do not go together, and compression doubles the memory of a circuit.
            mode.DisableWebSocketCompression = true;
            // Who may frame a page depends on the partner; SecurityHeaders says it on every response.
            mode.ContentSecurityFrameAncestorsPolicy = null;
        });
        return app;
    }

    private static void AddServices(IServiceCollection services, ConfigurationManager configuration)
    {
        services.Configure<WizardSettings>(configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IIdentifiers, RandomIdentifiers>();
        services.AddCashlinkApi(configuration.GetSection("Cashlink"));

        services.AddDbContextFactory<WizardDbContext>((provider, options) => options
            .UseSqlite($"Data Source={provider.GetRequiredService<IOptions<WizardSettings>>().Value.Store.Path}")
            // Migrations are written by hand and there is no snapshot to compare with; a test compares the tables instead.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning)));
        services.AddSingleton<ContentProtector>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<AccessStore>();
        services.AddSingleton<StorePreparation>();
        services.AddHostedService<PrepareStoreAtStart>();
        services.AddDataProtection().SetApplicationName("cashlink-wizard");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>()
            .Configure<IOptions<WizardSettings>, ILoggerFactory>((options, settings, loggers) => options.XmlRepository =
                new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(
                    new DirectoryInfo(settings.Value.Store.ResolvedKeyFolder), loggers));

        services.AddSingleton<SessionGates>();
        services.AddSingleton<CallJournal>();
        services.AddSingleton<CampaignCatalog>();
        services.AddSingleton<QuestionnaireLibrary>();
        services.AddSingleton<PartnerDirectory>();
        services.AddSingleton<SessionLauncher>();
        services.AddScoped<WizardState>();
        services.AddScoped<PageMoves>();

        services.AddProblemDetails();
        services.AddHealthChecks().AddCheck<StoreHealth>("store");
        services.AddResponseCompression(PageCompression.Configure);
        services.Configure<BrotliCompressionProviderOptions>(PageCompression.Configure);
        // Umlauts and the euro sign as themselves: a page in German is a third longer otherwise.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddRazorComponents().AddInteractiveServerComponents();
    }
}
