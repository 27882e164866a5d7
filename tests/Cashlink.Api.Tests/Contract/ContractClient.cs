using Microsoft.Extensions.DependencyInjection;

namespace Cashlink.Api.Tests.Contract;

/// <summary>A client and what it was built of.</summary>
public sealed class ContractClient(ServiceProvider services) : IAsyncDisposable
{
    public ICashlinkClient Api { get; } = services.GetRequiredService<ICashlinkClient>();

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
