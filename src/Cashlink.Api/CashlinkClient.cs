using Cashlink.Api.Transport;

namespace Cashlink.Api;

internal sealed class CashlinkClient(ApiTransport transport) : ICashlinkClient
{
    /// <summary>The name of the client in <see cref="IHttpClientFactory"/>.</summary>
    public const string HttpClientName = "Cashlink";

    public IInvestors Investors { get; } = new InvestorsEndpoint(transport);

    public IWallets Wallets { get; } = new WalletsEndpoint(transport);

    public ICampaigns Campaigns { get; } = new CampaignsEndpoint(transport);

    public IProducts Products { get; } = new ProductsEndpoint(transport);

    public IInvitations Invitations { get; } = new InvitationsEndpoint(transport);

    public IInvestments Investments { get; } = new InvestmentsEndpoint(transport);

    public IDocuments Documents { get; } = new DocumentsEndpoint(transport);
}
