using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>Registers the partner API.</summary>
public static class PartnerApiRegistration
{
    public static void AddPartnerApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IStorePart, PartnerTables>();
        services.AddSingleton<IRetained, PartnerRetention>();
        services.AddSingleton<RepeatStore>();
        services.AddSingleton<RefusedAttempts>();
        services.AddRateLimiter(PartnerRateLimits.Configure);
        services.AddPartnerApiDescription();
        services.AddPartnerEvents(configuration);
    }
}
