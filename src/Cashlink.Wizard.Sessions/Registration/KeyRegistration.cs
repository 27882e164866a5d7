using Cashlink.Wizard.Sessions.Keys;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Cashlink.Wizard.Sessions.Registration;

/// <summary>Registers the keys of Data Protection: what closes them, who watches them, how they are changed.</summary>
public static class KeyRegistration
{
    public static void AddWizardKeys(this IServiceCollection services, IConfiguration configuration)
    {
        var wrapping = new KeyWrapping(KeySettings.Of(configuration));
        // Given as a function, so that the container ends it with itself.
        services.AddSingleton(_ => wrapping);
        services.AddSingleton<StoredKeys>();
        services.AddSingleton<KeyGuard>();
        services.AddSingleton<KeyRewrap>();
        services.AddSingleton<KeyInUse>();
        services.AddSingleton<KeyAges>();
        services.AddSingleton<Reencryption>();
        services.AddSingleton<KeyChange>();
        services.AddSingleton<XmlKeyManager>(provider => ActivatorUtilities.CreateInstance<XmlKeyManager>(provider));
        services.AddSingleton<WatchedKeys>();
        services.AddSingleton<IKeyManager>(provider => provider.GetRequiredService<WatchedKeys>());
        services.AddSingleton<KeyWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyWatch>());
        var protection = services.AddDataProtection().SetApplicationName("cashlink-wizard");
        if (wrapping.Certificates.Count > 0)
            protection.UnprotectKeysWithAnyCertificate([.. wrapping.Certificates]);
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((options, provider) =>
        {
            options.XmlRepository = provider.GetRequiredService<StoredKeys>();
            options.XmlEncryptor = wrapping.Encryptor(provider.GetRequiredService<ILoggerFactory>());
        });
    }
}
