using Cashlink.Wizard.Sessions.Proof;
using Cashlink.Wizard.Sessions.Seals;

namespace Cashlink.Wizard.Sessions.Registration;

/// <summary>Registers what seals the record, and what proves it.</summary>
public static class SealRegistration
{
    public static void AddSeals(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SealSettings>(configuration.GetSection("Seals"));
        services.AddSingleton<SealKeys>();
        services.AddSingleton<SealStore>();
        services.AddSingleton<SealLogFile>();
        services.AddSingleton<RecordEnds>();
        services.AddSingleton<EvidenceExporter>();
        services.AddSingleton<StoreVerifier>();
        services.AddHostedService<SealingService>();
    }
}
