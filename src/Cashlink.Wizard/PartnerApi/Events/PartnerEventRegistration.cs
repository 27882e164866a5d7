using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>Registers what tells partners' servers of their sessions.</summary>
public static class PartnerEventRegistration
{
    public static void AddPartnerEvents(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PartnerEventSettings>(configuration.GetSection("Events"));
        services.AddSingleton<PartnerEventOutbox>();
        services.AddSingleton<ISessionFollower>(provider => provider.GetRequiredService<PartnerEventOutbox>());
        services.AddSingleton<PartnerEventStore>();
        services.AddSingleton<IBacklog, PartnerEventBacklog>();
        services.AddSingleton<PartnerEventSender>();
        services.AddHostedService<PartnerEventService>();
    }
}
