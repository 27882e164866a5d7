using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Sessions.Meetings;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Limits;

/// <summary>What the investor holds of the offer already, which counts against the legal limits.</summary>
public sealed class Holdings(WizardState state, CampaignCatalog campaigns, ICashlinkClient cashlink)
{
    private Money? _heldBefore;

    /// <summary>
    /// What the investor holds of the offer already: as Cashlink says with the invitation, and before there is one, as
    /// <see cref="ReadHoldingsAsync"/> has found. Null while it is not known, and for an advisor to whom it was not shown.
    /// </summary>
    public Money? HeldBefore => state.Privacy.IsMasked(PrivateValue.Holdings) ? null : state.Session.InvestedBefore ?? _heldBefore;

    /// <summary>
    /// Adds up the investor's earlier investments in the campaign's product that have not ended badly. Does nothing once the
    /// invitation says it, and leaves <see cref="HeldBefore"/> unknown when Cashlink does not answer or answers with something
    /// that cannot be added up: half a sum would promise too much.
    /// </summary>
    public async Task ReadHoldingsAsync(CancellationToken cancellationToken = default)
    {
        if (state.Session.InvestedBefore is not null || _heldBefore is not null || state.Privacy.IsMasked(PrivateValue.Holdings))
            return;
        try
        {
            _heldBefore = await SumOfHoldingsAsync(cancellationToken);
        }
        catch (CashlinkException)
        {
            // The invitation tells it later.
        }
    }

    private async Task<Money?> SumOfHoldingsAsync(CancellationToken cancellationToken)
    {
        var sum = state.Campaign.UnitPrice * 0;
        await foreach (var investment in cashlink.Investments.ListAsync(investorId: state.Session.InvestorId, cancellationToken: cancellationToken))
        {
            // A server that ignores the filter lists everybody's, page after page.
            if (investment.InvestorId != state.Session.InvestorId || investment.CampaignId is not { } campaignId)
                return null;
            if (investment.Status.HasFailed() || !await IsOfThisProductAsync(campaignId, cancellationToken))
                continue;
            if (investment.Amount is not { } amount || amount.Currency != sum.Currency)
                return null;
            sum += amount;
        }
        return sum;
    }

    private async Task<bool> IsOfThisProductAsync(Guid campaignId, CancellationToken cancellationToken) =>
        campaignId == state.Session.CampaignId
        || (state.Campaign.ProductId is { } product && (await campaigns.GetAsync(campaignId, cancellationToken)).ProductId == product);
}
