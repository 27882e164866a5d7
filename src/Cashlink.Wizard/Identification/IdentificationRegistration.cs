namespace Cashlink.Wizard.Identification;

/// <summary>Registers the way to the identification and back.</summary>
public static class IdentificationRegistration
{
    public static void AddIdentification(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<IdentificationSettings>(configuration);
        services.AddSingleton<IdentificationAddress>();
        services.AddSingleton<IdentificationRefresh>();
    }
}
