using Cashlink.Sandbox.Amounts;

namespace Cashlink.Sandbox.SelfDisclosure;

/// <summary>
/// How much a natural person may invest in one product in total (§ 6 WpPG, § 2a (3) VermAnlG): 1,000 EUR without a word;
/// 10,000 EUR with freely available assets of at least 100,000 EUR; twice the average monthly net income, at most 25,000 EUR.
/// Earlier investments count. Corporations are exempt.
/// </summary>
public static class SelfDisclosureLimits
{
    public const string MonthlyIncome = "self_disclosure_monthly_income";

    public const string NetWorth = "self_disclosure_net_worth_100k";

    public static Money Free { get; } = Money.Euro(1_000);

    public static Money WithNetWorth { get; } = Money.Euro(10_000);

    public static Money WithIncome { get; } = Money.Euro(25_000);

    /// <summary>The confirmations that matter for this total; none while the total needs none or nothing would help.</summary>
    public static IReadOnlyList<string> Required(Money total) =>
        total.IsAtMost(Free) ? []
        : total.IsAtMost(WithNetWorth) ? [MonthlyIncome, NetWorth]
        : [MonthlyIncome];

    /// <summary>The most that a person who confirmed this may hold.</summary>
    public static Money Allowed(bool monthlyIncome, bool netWorth) =>
        monthlyIncome ? WithIncome : netWorth ? WithNetWorth : Free;

    public static bool Permits(Money total, bool monthlyIncome, bool netWorth) => total.IsAtMost(Allowed(monthlyIncome, netWorth));

    /// <summary>No confirmation makes this possible.</summary>
    public static bool IsBeyondAll(Money total) => !total.IsAtMost(WithIncome);
}
