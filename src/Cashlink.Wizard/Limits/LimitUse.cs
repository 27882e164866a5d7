namespace Cashlink.Wizard.Limits;

/// <summary>How an amount stands to the legal limits, with what was invested earlier.</summary>
/// <param name="Held">What the investor holds of the offer already, in EUR.</param>
/// <param name="Amount">What is to be added, in EUR.</param>
public sealed record LimitUse(decimal Held, decimal Amount)
{
    /// <summary>What the law looks at, in EUR.</summary>
    public decimal Total => Held + Amount;

    /// <summary>What the total needs of a natural person.</summary>
    public DisclosureNeed Need => InvestmentLimits.NeedFor(Total);

    /// <summary>The limit that the total stays within, in EUR; null above all of them.</summary>
    public decimal? Within => InvestmentLimits.All.Where(limit => Total <= limit).Select(limit => (decimal?)limit).FirstOrDefault();

    /// <summary>What still fits below the limit that the total stays within, in EUR; null above all limits.</summary>
    public decimal? Left => Within - Total;

    /// <summary>Where what is held ends in the picture, in percent of its width.</summary>
    public decimal HeldEnd => PlaceOf(Held);

    /// <summary>Where the total ends in the picture, in percent of its width.</summary>
    public decimal TotalEnd => PlaceOf(Total);

    /// <summary>
    /// Where an amount (EUR) lies in the picture, in percent of its width. The picture gives each limit a third: on one scale to
    /// 25,000 the first limit would be 12 pixels wide on a phone, and most people stay below it.
    /// </summary>
    public static decimal PlaceOf(decimal amount)
    {
        var third = 100m / InvestmentLimits.All.Count;
        var (place, below) = (0m, 0m);
        foreach (var limit in InvestmentLimits.All)
        {
            if (amount <= limit)
                return Math.Round(place + (third * Math.Max(0, amount - below) / (limit - below)), 2);
            (place, below) = (place + third, limit);
        }
        return 100m;
    }
}
