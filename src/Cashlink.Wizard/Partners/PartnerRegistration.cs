using Cashlink.Wizard.Partners.Theme;

namespace Cashlink.Wizard.Partners;

/// <summary>Registers who the partners are and how they look.</summary>
public static class PartnerRegistration
{
    public static void AddPartners(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PartnerSettings>(configuration);
        services.AddSingleton<PartnerDirectory>();
        services.AddSingleton<PartnerLooks>();
    }
}
