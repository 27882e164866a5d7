using Cashlink.Wizard.PartnerApi.Events;
using Cashlink.Wizard.Sessions.Retention;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Sessions.Subjects;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>Registers the partner API.</summary>
public static class PartnerApiRegistration
{
    public static void AddPartnerApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IStorePart, PartnerTables>();
        services.AddSingleton<IRetained, PartnerRetention>();
        services.AddSingleton<ISubjectTable>(new SubjectTable<PartnerEventRow>(
            (context, subject) => context.PartnerEvents.Where(happened => subject.Sessions.Contains(happened.SessionId))));
        services.AddSingleton<RepeatStore>();
        services.AddSingleton<RefusedAttempts>();
        services.AddRateLimiter(PartnerRateLimits.Configure);
        services.AddPartnerApiDescription();
        services.AddPartnerEvents(configuration);
    }
}
