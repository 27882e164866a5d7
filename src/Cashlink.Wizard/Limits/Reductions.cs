using Cashlink.Api;
using Cashlink.Wizard.Sessions.Campaigns;

namespace Cashlink.Wizard.Limits;

/// <summary>Fewer units, with which a limit is kept.</summary>
/// <param name="Limit">The limit, in EUR.</param>
/// <param name="Units">The most units that keep it, earlier investments counted.</param>
public sealed record Reduction(decimal Limit, long Units);

/// <summary>How an amount above a limit can be made to fit.</summary>
public static class Reductions
{
    /// <summary>The ways to keep a limit that the total exceeds, the highest limit first; a limit that nothing fits below is left out.</summary>
    public static IReadOnlyList<Reduction> For(Campaign campaign, LimitUse use) =>
    [
        .. InvestmentLimits.All.Reverse()
            .Where(limit => use.Total > limit)
            .Select(limit => (limit, units: MostUnits(campaign, limit - use.Held)))
            .Where(way => way.units is not null)
            .Select(way => new Reduction(way.limit, way.units!.Value)),
    ];

    /// <summary>
    /// The most units that cost no more than this, or null when not even the fewest do. Units come as the minimum and whole steps
    /// above it, and not more than are left.
    /// </summary>
    /// <param name="campaign">Price (without agio, which the limits do not look at), minimum, step and what is left.</param>
    /// <param name="room">What may be invested, in the currency of the price.</param>
    public static long? MostUnits(Campaign campaign, decimal room)
    {
        var price = campaign.UnitPrice.ToDecimal();
        if (price <= 0 || room < campaign.MinimumUnits * price)
            return null;
        // Nothing that is sold has so many units; the bound keeps a tiny price from leaving the range of the numbers.
        const long Countless = long.MaxValue / 2;
        var fitting = price < room / Countless ? Countless : (long)decimal.Floor(room / price);
        if (campaign.MostUnits() is { } most)
            fitting = Math.Min(fitting, most);
        return fitting < campaign.MinimumUnits
            ? null
            : campaign.MinimumUnits + ((fitting - campaign.MinimumUnits) / campaign.StepUnits * campaign.StepUnits);
    }
}
