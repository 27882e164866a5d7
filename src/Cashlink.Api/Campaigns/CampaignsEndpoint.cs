using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class CampaignsEndpoint(ApiTransport transport) : ICampaigns
{
    public Task<Campaign> GetAsync(Guid id, CancellationToken cancellationToken = default) =>
        transport.GetAsync<Campaign>(Routes.Campaign(id), cancellationToken);

    public IAsyncEnumerable<Campaign> ListAsync(CancellationToken cancellationToken = default) =>
        transport.ListAsync<Campaign>(Routes.Campaigns, cancellationToken);
}
