namespace Cashlink.Api;

internal sealed class CashlinkClient : ICashlinkClient
{
    public const string HttpClientName = "Cashlink";

    public IInvestors Investors => throw new NotImplementedException();

    public IWallets Wallets => throw new NotImplementedException();

    public ICampaigns Campaigns => throw new NotImplementedException();

    public IProducts Products => throw new NotImplementedException();

    public IInvitations Invitations => throw new NotImplementedException();

    public IInvestments Investments => throw new NotImplementedException();

    public IDocuments Documents => throw new NotImplementedException();
}
