using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Limits;

/// <summary>
/// How much a natural person may invest in one offer in total, in EUR (§ 2a (3) VermAnlG, § 6 WpPG). Earlier investments in the
/// same offer count. Where both confirmations are given, the larger limit holds. Corporations have no limit.
/// </summary>
public static class InvestmentLimits
{
    /// <summary>Nothing has to be disclosed up to this amount.</summary>
    public const decimal WithoutDisclosure = 1_000m;

    /// <summary>The limit of a person with at least 100,000 EUR freely available.</summary>
    public const decimal WithNetWorth = 10_000m;

    /// <summary>No person may invest more, however high the income.</summary>
    public const decimal WithIncome = 25_000m;

    /// <summary>The limits, the lowest first.</summary>
    public static IReadOnlyList<decimal> All { get; } = [WithoutDisclosure, WithNetWorth, WithIncome];

    /// <summary>
    /// True when the limits hold for this investor in this offer. Somebody we know nothing about is taken for a natural person.
    /// The limits are in EUR, so nothing is said of offers in another currency; Cashlink judges those.
    /// </summary>
    public static bool HoldFor(Campaign campaign, InvestorProfile? investor) =>
        campaign.SelfDisclosureLimitsApply && investor is not { IsCompany: true } && campaign.UnitPrice.Currency == "EUR";

    /// <summary>The most that a person with these confirmations may invest in total, in EUR.</summary>
    public static decimal Most(bool incomeConfirmed, bool netWorthConfirmed) => (incomeConfirmed, netWorthConfirmed) switch
    {
        (true, _) => WithIncome,
        (false, true) => WithNetWorth,
        (false, false) => WithoutDisclosure,
    };

    /// <summary>What a total of this amount (EUR, earlier investments included) needs of a natural person.</summary>
    public static DisclosureNeed NeedFor(decimal total) => total switch
    {
        <= WithoutDisclosure => DisclosureNeed.Nothing,
        <= WithNetWorth => DisclosureNeed.EitherConfirmation,
        <= WithIncome => DisclosureNeed.IncomeConfirmation,
        _ => DisclosureNeed.NotPossible,
    };
}

/// <summary>Which confirmations an amount needs.</summary>
public enum DisclosureNeed
{
    Nothing,
    EitherConfirmation,
    IncomeConfirmation,

    /// <summary>More than the law allows a person to invest in one offer.</summary>
    NotPossible,
}
