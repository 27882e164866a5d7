using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cashlink.Api;

/// <summary>Registers the client.</summary>
public static class CashlinkServiceCollectionExtensions
{
    /// <summary>Registers <see cref="ICashlinkClient"/> as a singleton.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets at least the base address, the client's id and its secret.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> beneath, to add handlers of your own, such as a proxy's.</returns>
    public static IHttpClientBuilder AddCashlinkApi(this IServiceCollection services, Action<CashlinkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<CashlinkOptions>().Configure(configure).ValidateOnStart();
        return services.AddClient();
    }

    /// <summary>Registers <see cref="ICashlinkClient"/> as a singleton, with options from the configuration.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="section">The section whose keys are the names of <see cref="CashlinkOptions"/>.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> beneath, to add handlers of your own, such as a proxy's.</returns>
    public static IHttpClientBuilder AddCashlinkApi(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        services.AddOptions<CashlinkOptions>().Bind(section).ValidateOnStart();
        return services.AddClient();
    }

    private static IHttpClientBuilder AddClient(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ICashlinkClient, CashlinkClient>();
        return services.AddHttpClient(CashlinkClient.HttpClientName);
    }
}
