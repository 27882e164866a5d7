using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Limits;

/// <summary>The law's own numbers (§ 6 WpPG, § 2a (3) VermAnlG) as a table: totals, confirmations, kinds of investors, holdings.</summary>
public sealed class InvestmentLimitsTests
{
    private static readonly InvestorProfile Person = new(IsCompany: false, KycStatus.Successful);
    private static readonly InvestorProfile Company = new(IsCompany: true, KycStatus.Successful);

    /// <summary>Total, then whether it is permitted with: none, income, net worth, both.</summary>
    public static TheoryData<string, string> Law { get; } = new()
    {
        { "1000.00", "yes yes yes yes" },
        { "1000.01", "no yes yes yes" },
        { "10000", "no yes yes yes" },
        { "10000.01", "no yes no yes" },
        { "25000", "no yes no yes" },
        { "25000.01", "no no no no" },
    };

    public static TheoryData<string, string, string> LawWithHoldings { get; } = WithHoldings();

    [Theory]
    [InlineData(false, false, 1_000)]
    [InlineData(false, true, 10_000)]
    [InlineData(true, false, 25_000)]
    [InlineData(true, true, 25_000)]
    public void Most_EachCombination_IsTheLargerLimit(bool income, bool netWorth, int most) =>
        Assert.Equal(most, InvestmentLimits.Most(income, netWorth));

    [Theory]
    [InlineData("0", DisclosureNeed.Nothing)]
    [InlineData("1000.00", DisclosureNeed.Nothing)]
    [InlineData("1000.01", DisclosureNeed.EitherConfirmation)]
    [InlineData("10000", DisclosureNeed.EitherConfirmation)]
    [InlineData("10000.01", DisclosureNeed.IncomeConfirmation)]
    [InlineData("25000", DisclosureNeed.IncomeConfirmation)]
    [InlineData("25000.01", DisclosureNeed.NotPossible)]
    public void NeedFor_AroundEachLimit_ChangesOneCentAboveIt(string total, DisclosureNeed need) =>
        Assert.Equal(need, InvestmentLimits.NeedFor(Euro(total)));

    [Theory]
    [MemberData(nameof(LawWithHoldings))]
    public void Check_EachTotalConfirmationAndHolding_PermitsWhatTheLawPermits(string total, string held, string permitted)
    {
        var answers = permitted.Split(' ').Select(answer => answer == "yes").ToList();
        var combinations = new[] { (false, false), (true, false), (false, true), (true, true) };
        for (var index = 0; index < combinations.Length; index++)
        {
            var (income, netWorth) = combinations[index];
            var error = SelfDisclosureRules.Check(income, netWorth, Euro(total), Euro(held), least: 1, Language.German);
            Assert.True(answers[index] == error is null, $"{total} with {held} held, income {income}, net worth {netWorth}: {error?.Message}");
        }
    }

    [Theory]
    [MemberData(nameof(LawWithHoldings))]
    public void HoldFor_EachTotalOfACompany_HasNoLimit(string total, string held, string permittedToPersons)
    {
        Assert.True(Euro(held) <= Euro(total));
        Assert.Contains("no", permittedToPersons + " no", StringComparison.Ordinal);
        Assert.False(InvestmentLimits.HoldFor(Sample.Campaign, Company));
        Assert.True(InvestmentLimits.HoldFor(Sample.Campaign, Person));
    }

    [Fact]
    public void HoldFor_SomebodyUnknown_IsAsForAPerson() => Assert.True(InvestmentLimits.HoldFor(Sample.Campaign, investor: null));

    [Fact]
    public void HoldFor_CampaignWithoutLimits_IsFalse() =>
        Assert.False(InvestmentLimits.HoldFor(Sample.Campaign with { SelfDisclosureLimitsApply = false }, Person));

    [Fact]
    public void HoldFor_AnotherCurrency_IsFalse() =>
        Assert.False(InvestmentLimits.HoldFor(Sample.Campaign with { UnitPrice = Money.FromDecimal(1, "CHF", 2) }, Person));

    private static decimal Euro(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);

    /// <summary>What is held is part of the total, so it changes nothing of what is permitted.</summary>
    private static TheoryData<string, string, string> WithHoldings()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (total, permitted) in Law.Select(row => row.Data))
        {
            foreach (var held in new[] { "0", "900", "1000", "9999.99", "25000" })
            {
                if (Euro(held) <= Euro(total))
                    data.Add(total, held, permitted);
            }
        }
        return data;
    }
}
