using Cashlink.Api;

namespace Cashlink.Wizard.Campaigns;

/// <summary>What is left of a campaign.</summary>
public static class CampaignAvailability
{
    /// <summary>True when not even the minimum is left.</summary>
    public static bool IsSoldOut(this Campaign campaign) =>
        campaign.Status == CampaignStatus.SoldOut || campaign.UnitsAvailable < campaign.MinimumUnits;
}
