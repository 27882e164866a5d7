namespace Cashlink.Wizard.Webhooks;

/// <summary>Registers what Cashlink's webhooks must carry.</summary>
public static class WebhookRegistration
{
    public static void AddCashlinkWebhooks(this IServiceCollection services, IConfiguration configuration) =>
        services.Configure<WebhookSettings>(configuration.GetSection("Webhook"));
}
