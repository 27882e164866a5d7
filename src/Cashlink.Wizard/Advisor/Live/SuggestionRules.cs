using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Advisor.Live;

/// <summary>What an advisor may suggest: what the client could type herself. Pure.</summary>
public static class SuggestionRules
{
    /// <summary>The id of the advisor's input.</summary>
    public const string FieldId = "live-suggestion";

    /// <summary>The units that were typed, or what is wrong with them.</summary>
    public static (long? Units, string? Error) FromUnits(string? typed, Campaign campaign, Language language)
    {
        var (answer, error) = UnitsRules.Check(typed, campaign, language);
        return (answer?.Units, error?.Message);
    }

    /// <summary>
    /// The units that an amount buys: as many whole ones as fit into it, in the offer's steps. The amount is the one that is
    /// invested; an agio comes on top of it.
    /// </summary>
    /// <param name="typed">An amount in the campaign's currency as the language writes it, with or without decimals.</param>
    /// <param name="campaign">The offer.</param>
    /// <param name="language">The advisor's language.</param>
    public static (long? Units, string? Error) FromAmount(string? typed, Campaign campaign, Language language)
    {
        var texts = LiveTexts.All.In(language);
        if (!TryReadAmount(typed, language, out var amount))
            return (null, texts.NotAnAmount);
        return FromUnits(UnitsFor(amount, campaign).ToString(CultureInfo.InvariantCulture), campaign, language);
    }

    /// <summary>As many units as an amount buys; 0 when it does not buy the smallest number.</summary>
    public static long UnitsFor(decimal amount, Campaign campaign)
    {
        var price = campaign.UnitPrice.ToDecimal();
        if (price <= 0 || amount < price)
            return 0;
        var whole = decimal.Floor(amount / price);
        var units = whole >= long.MaxValue ? long.MaxValue : (long)whole;
        var beyond = units - campaign.MinimumUnits;
        return beyond < 0 ? 0 : campaign.MinimumUnits + beyond / campaign.StepUnits * campaign.StepUnits;
    }

    /// <summary>Reads an amount: groups where groups belong, at most two decimals, the currency's sign before or after it.</summary>
    private static bool TryReadAmount(string? typed, Language language, out decimal amount)
    {
        amount = 0;
        var text = (typed ?? "").Replace("€", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Trim();
        var format = language.Culture.NumberFormat;
        if (text.Split(format.NumberDecimalSeparator) is not [var whole, .. { Length: <= 1 } rest] || !UnitsRules.TryRead(whole, language, out var units))
            return false;
        var cents = rest is [var decimals] ? decimals : "";
        if (cents.Length > 2 || !cents.All(char.IsAsciiDigit) || units < 0 || units > long.MaxValue)
            return false;
        amount = (decimal)units + (cents.Length == 0 ? 0 : decimal.Parse($"0.{cents}", CultureInfo.InvariantCulture));
        return true;
    }
}
