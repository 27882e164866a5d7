using Cashlink.Api;
using Cashlink.Wizard.Access;
using Cashlink.Wizard.Accessibility;
using Cashlink.Wizard.Advisor;
using Cashlink.Wizard.Advisor.Console;
using Cashlink.Wizard.Documents;
using Cashlink.Wizard.Embedding;
using Cashlink.Wizard.Home;
using Cashlink.Wizard.Hosting.Commands;
using Cashlink.Wizard.Hosting.Packing;
using Cashlink.Wizard.Hosting.Telemetry;
using Cashlink.Wizard.Identification;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Offers;
using Cashlink.Wizard.Operations;
using Cashlink.Wizard.Pages;
using Cashlink.Wizard.PartnerApi;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Partners.Theme;
using Cashlink.Wizard.Proof;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Keys;
using Cashlink.Wizard.Sessions.Registration;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Shell;
using Cashlink.Wizard.Shell.Frames;
using Cashlink.Wizard.Steps;
using Cashlink.Wizard.Webhooks;
using Cashlink.Wizard.Withdrawals;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cashlink.Wizard.Hosting;

/// <summary>Puts the wizard together. The tests start the same application.</summary>
public static partial class WizardApplication
{
    /// <summary>The exit code for settings that are missing or wrong (sysexits' EX_CONFIG).</summary>
    public const int ConfigurationExitCode = 78;

    /// <summary>The exit code for a store of a newer program (sysexits' EX_DATAERR).</summary>
    public const int NewerStoreExitCode = 65;

    /// <summary>
    /// Runs the wizard until it is told to end; <c>health [address]</c> only asks a running one how it is, <c>evidence</c>, <c>subject</c>, <c>keys</c>,
    /// <c>operations</c> and <c>backup</c> work beside it, and so do <see cref="OperatorCommands"/>.
    /// </summary>
    /// <returns>
    /// 0; <see cref="ConfigurationExitCode"/> with a line for each setting on standard error; <see cref="NewerStoreExitCode"/> with a
    /// line that says so.
    /// </returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is [HealthProbe.Command, ..])
            return await HealthProbe.RunAsync(args);
        if (args is [EvidenceCommand.Name, ..])
            return await EvidenceCommand.RunAsync(args[1..], Console.Out, Console.Error);
        if (args is [SubjectCommand.Name, ..])
            return await SubjectCommand.RunAsync(args[1..], Console.Out, Console.Error);
        if (args is [OperationsCommand.Name, ..])
            return await OperationsCommand.RunAsync(args[1..], Console.Out, Console.Error);
        if (args is [BackupCommand.Name, ..])
            return await BackupCommand.RunAsync(args[1..], Console.Out, Console.Error);
        if (args is [KeysCommand.Name, ..])
            return await KeysCommand.RunAsync(args[1..], Console.Out, Console.Error);
        if (OperatorCommands.Are(args))
            return await CommandHost.RunAsync(services => OperatorCommands.RunAsync(services, args, Console.Out), Console.Error);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            // A published program finds its files beside itself, whatever folder it is started from.
            ContentRootPath = File.Exists("appsettings.json") ? null : AppContext.BaseDirectory,
        });
        SettingFiles.AddTo(builder.Configuration);
        await using var embedded = await EmbeddedServices.StartAsync(builder);
        var faults = SettingsCheck.Faults(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsDevelopment(), embedded.HasSandbox);
        if (faults.Count > 0)
            return await RefuseAsync(faults);
        await using var app = Build(builder);
        try
        {
            // Before the host starts, which would tell of it over a page; what it finds ready it leaves as it is.
            await app.Services.GetRequiredService<StorePreparation>().RunAsync();
            faults = [.. app.Services.GetRequiredService<KeyGuard>().Faults()];
        }
        catch (NewerStoreException newer)
        {
            await Console.Error.WriteLineAsync(newer.Message);
            return NewerStoreExitCode;
        }
        if (faults.Count > 0)
            return await RefuseAsync(faults);
        await app.StartAsync();
        await embedded.AnnounceAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<int> RefuseAsync(IEnumerable<string> faults)
    {
        foreach (var fault in faults)
            await Console.Error.WriteLineAsync(fault);
        return ConfigurationExitCode;
    }

    /// <summary>The application with its services, ready to be started.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, IReadOnlyList<StepDefinition>? steps = null)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        AddServices(builder.Services, builder.Configuration, steps);

        var app = builder.Build();
        app.UseMiddleware<TracedRequests>();
        app.UseFailurePage();
        app.UseStatusCodePages(FailurePage.WriteStatusAsync);
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        app.UseMiddleware<SessionDoor>();
        app.UseMiddleware<AdvisorDoor>();
        app.UseMiddleware<HomeDoor>();
        app.UseOperations();
        app.UseMiddleware<PartnerGate>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UsePackedCircuits();
        app.MapStaticAssets();
        // A document in a tab of its own names no icon, so the browser asks for the one of old.
        app.MapGet("/favicon.ico", () => TypedResults.Redirect("/images/favicon.svg", permanent: true)).ExcludeFromDescription();
        app.MapEmbedding();
        app.MapHealth();
        app.MapPartnerApi();
        app.MapLaunchLinks();
        app.MapHome();
        app.MapMails();
        app.MapPublicWithdrawal();
        app.MapIdentification();
        app.MapDevices();
        app.MapAdvisor();
        app.MapOperations();
        app.MapPartnerLooks();
        app.MapCashlinkWebhooks();
        app.MapSessionDocuments();
        app.MapSteps();
        app.MapAccessibilityStatement();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode =>
        {
            // What is compressed, and what must not be, is known to UsePackedCircuits alone.
            mode.DisableWebSocketCompression = true;
            // Who may frame a page depends on the partner; SecurityHeaders says it on every response.
            mode.ContentSecurityFrameAncestorsPolicy = null;
        });
        return app;
    }

    /// <summary>Registers everything, feature by feature.</summary>
    public static void AddServices(IServiceCollection services, IConfigurationManager configuration, IReadOnlyList<StepDefinition>? steps = null)
    {
        steps ??= StepList.All;
        services.TryAddSingleton(TimeProvider.System);
        services.AddCashlinkApi(configuration.GetSection("Cashlink"));
        services.AddWizardSessions(configuration, new StepSequence(steps));
        services.AddPartners(configuration);
        services.AddShell(configuration);
        services.AddAccess();
        services.AddDocuments();
        services.AddOffers(configuration);
        services.AddSteps(configuration, steps);
        services.AddEmbedding();
        services.AddPartnerApi(configuration);
        services.AddCashlinkWebhooks(configuration);
        services.AddIdentification(configuration);
        services.AddHome();
        services.AddMails();
        services.AddPublicWithdrawal();
        services.AddProof();
        services.AddAdvisor(configuration);
        services.AddOperations(configuration);
        services.AddHosting(configuration);
    }
}
