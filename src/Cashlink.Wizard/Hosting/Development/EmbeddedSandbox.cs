using Cashlink.Sandbox;
using Cashlink.Sandbox.Hosting;
using Cashlink.Sandbox.Settings;
using Cashlink.Wizard.Hosting.Development;
using Cashlink.Wizard.Hosting.Development.Training;
using Cashlink.Wizard.Mails;
using Cashlink.Wizard.Sessions.Seals;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Hosting;

/// <summary>Compiled into development builds only.</summary>
public sealed partial class EmbeddedServices
{
    private const string PartnerKey = "demo-partner-key";
    private const string SecondPartnerKey = "hafenbank-partner-key";
    private const string TrainingPartnerKey = "training-partner-key";

    /// <summary>The sandbox runs in this process, so its webhook token needs to be known nowhere else.</summary>
    private readonly string _webhookToken = new Sessions.Identifiers.RandomIdentifiers().NewSecret();

    /// <summary>Signs what the wizard tells the portal's server; both run in this process too.</summary>
    private readonly string _eventSecret = new Sessions.Identifiers.RandomIdentifiers().NewSecret();

    private WebApplication? _sandbox;

    partial void StartInDevelopment(WebApplicationBuilder builder, ref Task started)
    {
        // Whoever names a Cashlink address wants that one, on a developer's machine too.
        if (builder.Configuration["Cashlink:BaseAddress"] is null)
            started = StartSandboxAsync(builder);
    }

    static partial void ConfigureInDevelopment(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Cashlink:BaseAddress"] is null)
            KeepInTheProject(builder);
    }

    partial void AnnounceInDevelopment(WebApplication app, ref Task announced)
    {
        if (_sandbox is not null)
            announced = AnnounceAsync(app, _sandbox);
    }

    partial void StopInDevelopment(ref Task stopped)
    {
        if (_sandbox is not null)
            stopped = _sandbox.DisposeAsync().AsTask();
    }

    private static string DataFolder(WebApplicationBuilder builder) => Path.Combine(builder.Environment.ContentRootPath, "App_Data");

    /// <summary>The store, and the key that seals the record, where the settings name none.</summary>
    private static void KeepInTheProject(WebApplicationBuilder builder)
    {
        var (settings, data) = (builder.Configuration, DataFolder(builder));
        Directory.CreateDirectory(data);
        settings["Store:Path"] ??= Path.Combine(data, "wizard.db");
        if (settings["Seals:KeyFile"] is not null)
            return;
        settings["Seals:KeyFile"] = Path.Combine(StoreSettings.Of(settings).ResolvedKeyFolder ?? data, "evidence-seal.pem");
        settings["Seals:LogFile"] ??= Path.Combine(Path.GetDirectoryName(Path.GetFullPath(settings["Store:Path"]!))!, "evidence-seals.jsonl");
        SealKeys.MakeFile(settings["Seals:KeyFile"]!);
    }

    private async Task StartSandboxAsync(WebApplicationBuilder builder)
    {
        KeepInTheProject(builder);
        var data = DataFolder(builder);
        var wizardUrl = builder.Configuration["urls"]?.Split(';')[0] ?? "http://localhost:5080";
        _sandbox = SandboxApplication.Build(new SandboxOptions
        {
            Url = builder.Configuration["Sandbox:Url"] ?? "http://localhost:5081",
            WizardUrl = wizardUrl,
            PartnerKey = PartnerKey,
            TrainingPartnerKey = TrainingPartnerKey,
            PartnerEventSecret = _eventSecret,
            DatabasePath = builder.Configuration["Sandbox:DatabasePath"] ?? Path.Combine(data, "sandbox.db"),
        });
        await _sandbox.StartAsync();
        HasSandbox = true;

        var sandboxUrl = _sandbox.Urls.First();
        builder.Services.AddTraining(new TrainingGround(new Uri(sandboxUrl)));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = wizardUrl,
            ["Cashlink:BaseAddress"] = sandboxUrl + "/api/external",
            ["Cashlink:ClientId"] = "sandbox",
            ["Cashlink:ClientSecret"] = "sandbox-secret",
            ["Webhook:TokenHash"] = Sessions.Identifiers.SecretHash.Of(_webhookToken),
            ["IdentificationUrl"] = builder.Configuration["IdentificationUrl"] ?? sandboxUrl + "/identification/{investor_id}?lang={locale}&return_url={return_url}",
        });
        if (builder.Configuration["Mail:From"] is null)
        {
            builder.Configuration.AddInMemoryCollection(SandboxMailbox.Settings);
            builder.Services.AddSingleton<IMailTransport>(new SandboxMailbox(new Uri(sandboxUrl + SandboxMailbox.Path), _eventSecret));
        }
        if (!builder.Configuration.GetSection("Partners").GetChildren().Any())
        {
            builder.Configuration.AddInMemoryCollection(DemoPartners.Settings(sandboxUrl, PartnerKey, SecondPartnerKey, TrainingPartnerKey, _eventSecret));
        }
    }

    private Task AnnounceAsync(WebApplication app, WebApplication sandbox)
    {
        // Where the wizard really listens is known only now (port 0 takes a free one).
        var settings = sandbox.Services.GetRequiredService<SandboxSettings>();
        settings.WizardUrl = AddressOf(app);
        settings.WebhookUrl = new Uri(AddressOf(app) + "/webhooks/cashlink");
        settings.WebhookToken = _webhookToken;
        var sandboxUrl = sandbox.Urls.First();
        return Console.Out.WriteLineAsync($"""

            Cashlink Wizard is ready.

              Demo partner portal   {sandboxUrl}/                open this one first
              Wizard                {AddressOf(app)}
              Sandbox API           {sandboxUrl}/api/external
              Mailbox               {sandboxUrl}/portal/mailbox    each mail that the wizard sends

              Sandbox client        sandbox / sandbox-secret
              Demo partner          demo / {PartnerKey}
              Second partner        hafenbank / {SecondPartnerKey}
              Training partner      uebung / {TrainingPartnerKey}

            """);
    }

    /// <summary>A browser keeps a secure cookie over plain HTTP for localhost, so that is the name to use.</summary>
    private static string AddressOf(WebApplication app) =>
        app.Urls.First().Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal).TrimEnd('/');
}
