using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Launch.Events;

/// <summary>Registers what tells partners' servers of their sessions.</summary>
public static class PartnerEventRegistration
{
    public static void AddPartnerEvents(this IServiceCollection services)
    {
        services.AddSingleton<PartnerEventOutbox>();
        services.AddSingleton<ISessionOutbox>(provider => provider.GetRequiredService<PartnerEventOutbox>());
        services.AddSingleton<PartnerEventStore>();
        services.AddSingleton<PartnerEventSender>();
        services.AddHostedService<PartnerEventService>();
    }
}
