using Cashlink.Api;

namespace Cashlink.Wizard.Sessions.Campaigns;

/// <summary>What is left of a campaign.</summary>
public static class CampaignAvailability
{
    /// <summary>True when not even the minimum is left.</summary>
    public static bool IsSoldOut(this Campaign campaign) =>
        campaign.Status == CampaignStatus.SoldOut || campaign.UnitsAvailable < campaign.MinimumUnits;

    /// <summary>The largest number of units that can be subscribed to now, or null when nothing limits it.</summary>
    public static long? MostUnits(this Campaign campaign) => (campaign.MaximumUnits, campaign.UnitsAvailable) switch
    {
        ({ } maximum, { } available) => Math.Min(maximum, available),
        var (maximum, available) => maximum ?? available,
    };
}
