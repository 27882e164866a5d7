using System.Net;
using Cashlink.Api.Authentication;
using Cashlink.Api.Transport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Cashlink.Api;

/// <summary>Registers the client.</summary>
public static class CashlinkServiceCollectionExtensions
{
    // How long a change of Cashlink's DNS may go unnoticed.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    /// <summary>Registers <see cref="ICashlinkClient"/> as a singleton.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configure">Sets at least the base address, the client's id and its secret.</param>
    /// <returns>The builder of the <see cref="HttpClient"/> beneath, to add handlers of your own, such as a proxy's.</returns>
    public static IHttpClientBuilder AddCashlinkApi(this IServiceCollection services, Action<CashlinkOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<CashlinkOptions>().Configure(configure).ValidateOnStart();
        return services.AddClient("");
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
        return services.AddClient(section.Path + ":");
    }

    private static IHttpClientBuilder AddClient(this IServiceCollection services, string path)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CashlinkOptions>>(new CashlinkOptionsValidator(path)));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new Randomness(Random.Shared.NextDouble, Guid.NewGuid));
        services.TryAddSingleton<ApiTelemetry>();
        services.TryAddSingleton<ApiSender>();
        services.TryAddSingleton<AccessTokens>();
        services.TryAddSingleton<ApiTransport>();
        services.TryAddSingleton<ICashlinkClient, CashlinkClient>();

        return services.AddHttpClient(CashlinkClient.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // The factory's own logging writes addresses, and those hold ids of people.
            .RemoveAllLoggers()
            // A redirect could lead anywhere with data that belong to Cashlink only; an address that moved is configuration.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.All,
                // The runtime's own spans hold whole addresses, and those hold ids of people. Ours take their place.
                ActivityHeadersPropagator = null,
                PooledConnectionLifetime = ConnectionLifetime,
            })
            // The handler notices new addresses by itself, so it need not be replaced.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
