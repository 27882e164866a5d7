using Cashlink.Api;
using Cashlink.Wizard.Sessions.Campaigns;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>The names of campaigns, as long as Cashlink says them soon: the page is for the moments when it does not.</summary>
public sealed class CampaignNames(CampaignCatalog catalog)
{
    private const int ShownOfAnId = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The names by id; empty when Cashlink does not answer.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> ReadAsync(CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return (await catalog.ListAsync(patience.Token)).ToDictionary(campaign => campaign.Id, campaign => campaign.Name);
        }
        catch (Exception failure) when (failure is CashlinkException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new Dictionary<Guid, string>();
        }
    }

    /// <summary>The name, or the beginning of the id.</summary>
    public static string Of(Guid campaignId, IReadOnlyDictionary<Guid, string> names) =>
        names.GetValueOrDefault(campaignId) ?? campaignId.ToString("D")[..ShownOfAnId];
}
