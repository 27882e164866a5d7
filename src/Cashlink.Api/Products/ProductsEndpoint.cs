using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class ProductsEndpoint(ApiTransport transport) : IProducts
{
    public Task<Product> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.GetAsync<Product>(Routes.Product(id), cancellationToken);

    public IAsyncEnumerable<Product> ListAsync(CancellationToken cancellationToken = default) =>
        transport.ListAsync<Product>(Routes.Products, cancellationToken);
}
