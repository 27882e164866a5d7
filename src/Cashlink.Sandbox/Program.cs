using Cashlink.Sandbox;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Hosting;
using Cashlink.Sandbox.Tokens;

/// <summary>Runs the sandbox alone.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var settings = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build().GetSection("Sandbox");
        var options = new SandboxOptions();
        options = options with
        {
            Url = settings["Url"] ?? options.Url,
            WizardUrl = settings["WizardUrl"] ?? options.WizardUrl,
            PartnerId = settings["PartnerId"] ?? options.PartnerId,
            PartnerKey = settings["PartnerKey"] ?? options.PartnerKey,
            PartnerEventSecret = settings["PartnerEventSecret"] ?? options.PartnerEventSecret,
            DatabasePath = settings["DatabasePath"],
            CostsDocumentDelay = settings.GetValue("CostsDocumentDelay", options.CostsDocumentDelay),
            StatusPace = settings.GetValue("StatusPace", options.StatusPace),
            TokenLifetime = settings.GetValue("TokenLifetime", options.TokenLifetime),
            WebhookUrl = settings.GetValue<Uri?>("WebhookUrl"),
            WebhookToken = settings["WebhookToken"]
        };
        await using var app = SandboxApplication.Build(options, args);
        await app.StartAsync();
        var address = app.Urls.First().TrimEnd('/');
        Console.WriteLine($"""
            Cashlink sandbox
              Demo partner portal  {address}/
              API                  {address}{ApiPaths.Base}
              API reference        {address}/sandbox/api
              Controls             {address}/sandbox
              Client               {ApiClients.Id} / {ApiClients.Secret}
              Data                 {options.DatabasePath ?? "in memory"}
            Ctrl+C ends it.
            """);
        await app.WaitForShutdownAsync();
    }
}
