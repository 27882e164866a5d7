using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Faults;
using Cashlink.Sandbox.Idempotency;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.OpenApi;
using Cashlink.Sandbox.Portal;
using Cashlink.Sandbox.Portal.Embedded;
using Cashlink.Sandbox.Portal.Inspector;
using Cashlink.Sandbox.Portal.Mailbox;
using Cashlink.Sandbox.RequestLog;
using Cashlink.Sandbox.Scenario;
using Cashlink.Sandbox.Settings;
using Cashlink.Sandbox.Storage;
using Cashlink.Sandbox.Tokens;
using Cashlink.Sandbox.Webhooks;

namespace Cashlink.Sandbox.Hosting;

/// <summary>The sandbox as a web application of its own, wherever it is started.</summary>
public static class SandboxApplication
{
    private const long LargestBody = 64 * 1024 * 1024;

    /// <summary>
    /// Builds the sandbox; start it with <c>StartAsync</c> or <c>RunAsync</c>. Nothing is read from the surroundings: no settings
    /// file, no environment variable, no content folder of the process that hosts it.
    /// </summary>
    public static WebApplication Build(SandboxOptions options, string[]? args = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            Args = args ?? [],
            ApplicationName = typeof(SandboxApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        AddServices(builder.Services, options);

        var app = builder.Build();
        app.Urls.Add(options.Url);
        ScenarioData.EnsureAsync(app.Services.GetRequiredService<Database>(), options).GetAwaiter().GetResult();
        app.UseMiddleware<RequestRecording>();
        app.UseMiddleware<ApiErrors>();
        app.UseMiddleware<FaultInjection>();
        app.UseMiddleware<ControlPipeline>();
        app.UseMiddleware<TrailingSlash>();
        app.UseRouting();
        app.UseMiddleware<AccessControl>();
        app.UseMiddleware<UnitOfWork>();
        Endpoints.Map(app, options);
        return app;
    }

    private static void AddServices(IServiceCollection services, SandboxOptions options)
    {
        services.AddRoutingCore();
        services.AddApiSchema();
        services.AddHttpContextAccessor();
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddSingleton(options);
        services.AddSingleton<SandboxSettings>();
        services.AddSingleton<Database>();
        services.AddScoped(provider => provider.GetRequiredService<Database>().Open());
        services.AddScoped<ApiCall>();
        services.AddSingleton<TokenStore>();
        services.AddSingleton<RequestJournal>();
        services.AddSingleton<FaultPlan>();
        services.AddSingleton<Wakeups>();
        services.AddSingleton<WizardLauncher>();
        services.AddSingleton<PortalEvents>();
        services.AddSingleton<PortalOrders>();
        services.AddSingleton<MailboxStore>();
        services.AddSingleton<InspectorClient>();
        services.AddHostedService<StatusClock>();
        services.AddHostedService<WebhookSender>();
    }
}
