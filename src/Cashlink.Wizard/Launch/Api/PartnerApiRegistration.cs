namespace Cashlink.Wizard.Launch.Api;

/// <summary>Registers the partner API.</summary>
public static class PartnerApiRegistration
{
    public static void AddPartnerApi(this IServiceCollection services)
    {
        services.AddSingleton<SessionLauncher>();
        services.AddSingleton<RepeatStore>();
        services.AddSingleton<RefusedAttempts>();
        services.AddSingleton<QuietLog>();
        services.AddRateLimiter(PartnerRateLimits.Configure);
        services.AddPartnerApiDocument();
    }
}
