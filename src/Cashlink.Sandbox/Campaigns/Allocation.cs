using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Campaigns;

/// <summary>How much of a campaign is left, and whether an order fits.</summary>
public static class Allocation
{
    public const string Active = "ACTIVE";
    public const string SoldOut = "SOLD_OUT";

    public static string StatusOf(long available) => available > 0 ? Active : SoldOut;

    public static async Task<long> AvailableAsync(SandboxDb db, CampaignRow campaign) =>
        campaign.UnitsTotal - campaign.UnitsSoldElsewhere - await db.Investments
            .Where(row => row.CampaignId == campaign.Id && !InvestmentStatuses.Failed.Contains(row.Status)).SumAsync(row => row.Units);

    /// <summary>The message for <c>units</c>; null when the number is fine.</summary>
    public static string? Check(CampaignRow campaign, long units, long available)
    {
        if (units < campaign.MinimumUnits) return $"Ensure this value is greater than or equal to {campaign.MinimumUnits}.";
        if (campaign.MaximumUnits is { } maximum && units > maximum) return $"Ensure this value is less than or equal to {maximum}.";
        if ((units - campaign.MinimumUnits) % campaign.StepUnits != 0) return $"Ensure this value is a multiple of step size {campaign.StepUnits}.";
        return units > available ? $"Only {available} units are left." : null;
    }
}
