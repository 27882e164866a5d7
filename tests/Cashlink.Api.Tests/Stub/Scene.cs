using Cashlink.Api.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cashlink.Api.Tests.Stub;

/// <summary>A client as an application registers it, a stub server and a clock in the test's hand.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public static readonly Guid Id = Guid.Parse("a0000000-0000-4000-8000-000000000001");
    public static readonly IdempotencyKey Key = IdempotencyKey.From("0123456789abcdef");

    private readonly ServiceProvider _services;

    private Scene(StubServer server, ServiceProvider services, ManualTime time, LogSink log)
    {
        (Server, _services, Time, Log) = (server, services, time, log);
        Api = services.GetRequiredService<ICashlinkClient>();
    }

    public ICashlinkClient Api { get; }

    public StubServer Server { get; }

    public ManualTime Time { get; }

    public LogSink Log { get; }

    /// <summary>Time limits lie beyond what passes at once on the test's clock; chance is always 0.</summary>
    public static async Task<Scene> StartAsync(
        Action<CashlinkOptions>? configure = null, Func<double>? chance = null, Action<IHttpClientBuilder>? connect = null)
    {
        var server = await StubServer.StartAsync();
        var time = new ManualTime();
        var log = new LogSink();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<TimeProvider>(time);
        services.AddSingleton(new Randomness(chance ?? (() => 0), Guid.NewGuid));
        var client = services.AddCashlinkApi(options =>
        {
            options.BaseAddress = server.BaseAddress;
            options.ClientId = "sandbox";
            options.ClientSecret = "sandbox-secret";
            options.AttemptTimeout = TimeSpan.FromMinutes(3);
            options.OperationTimeout = TimeSpan.FromMinutes(10);
            configure?.Invoke(options);
        });
        connect?.Invoke(client);

        return new Scene(server, services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }), time, log);
    }

    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }
}
