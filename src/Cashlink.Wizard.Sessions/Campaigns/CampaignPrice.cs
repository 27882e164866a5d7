using Cashlink.Api;

namespace Cashlink.Wizard.Sessions.Campaigns;

/// <summary>What units of a campaign cost.</summary>
public static class CampaignPrice
{
    /// <summary>The amount that is invested, which is what the legal limits look at: without the issue premium.</summary>
    public static Money AmountOf(this Campaign campaign, long units) => campaign.UnitPrice * units;

    /// <summary>What is to be paid: the amount and the issue premium (agio), which is rounded to the cent, half a cent up.</summary>
    public static Money ToPayFor(this Campaign campaign, long units)
    {
        var amount = campaign.AmountOf(units);
        if (campaign.AgioPercent == 0)
            return amount;
        var value = amount.ToDecimal();
        var premium = Math.Round(value * campaign.AgioPercent / 100, 2, MidpointRounding.AwayFromZero);
        return Money.FromDecimal(value + premium, amount.Currency, Math.Max(2, amount.Decimals));
    }
}
