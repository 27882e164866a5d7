using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Steps.SelfDisclosure;

namespace Cashlink.Wizard.Tests.Steps.SelfDisclosure;

/// <summary>The law's own numbers (§ 6 WpPG, § 2a (3) VermAnlG): 1,000, 10,000 and 25,000 EUR.</summary>
public sealed class SelfDisclosureRulesTests
{
    private static readonly SelfDisclosureTexts German = SelfDisclosureTexts.All.German;

    public static TheoryData<decimal, bool, bool, bool> Limits { get; } = AllLimits();

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
        Assert.Equal(need, InvestmentLimits.NeedFor(decimal.Parse(total, CultureInfo.InvariantCulture)));

    [Theory]
    [MemberData(nameof(Limits))]
    public void Check_EachTotalAndCombination_PermitsWhatTheLawPermits(decimal total, bool income, bool netWorth, bool permitted) =>
        Assert.Equal(permitted, SelfDisclosureRules.Check(income, netWorth, total, held: 0, Language.German) is null);

    [Fact]
    public void Check_NothingConfirmed_SaysWhatIsPossibleWithout()
    {
        var error = SelfDisclosureRules.Check(false, false, 1_000.01m, held: 0, Language.German);

        Assert.Equal("confirm-income", error?.FieldId);
        Assert.Equal(German.NothingConfirmed("1.000,00 €"), error?.Message);
    }

    [Fact]
    public void Check_NetWorthAboveItsLimit_AsksForTheIncome()
    {
        var error = SelfDisclosureRules.Check(false, true, 10_000.01m, held: 0, Language.English);

        Assert.Equal(SelfDisclosureTexts.All.English.IncomeNeeded("€10,000.00"), error?.Message);
    }

    [Fact]
    public void Check_MoreThanAnyoneMay_AsksForLess()
    {
        var error = SelfDisclosureRules.Check(true, true, 25_000.01m, held: 0, Language.German);

        Assert.Equal(German.TooMuch("25.000,00 €"), error?.Message);
    }

    [Theory]
    [InlineData(900, "100,00 €")]
    [InlineData(1_000, "0,00 €")]
    [InlineData(5_000, "0,00 €")]
    public void Check_EarlierInvestments_NarrowWhatIsLeft(int held, string rest)
    {
        var error = SelfDisclosureRules.Check(false, false, held + 101m, held, Language.German);

        Assert.Equal(German.NothingConfirmed(rest), error?.Message);
    }

    [Fact]
    public void Check_EarlierInvestmentsFillTheLimitExactly_IsPermitted() =>
        Assert.Null(SelfDisclosureRules.Check(false, false, 1_000m, held: 900, Language.German));

    private static TheoryData<decimal, bool, bool, bool> AllLimits()
    {
        var data = new TheoryData<decimal, bool, bool, bool>();
        foreach (var total in new[] { 1m, 1_000.00m, 1_000.01m, 10_000m, 10_000.01m, 25_000m, 25_000.01m })
        {
            data.Add(total, false, false, total <= 1_000);
            data.Add(total, false, true, total <= 10_000);
            data.Add(total, true, false, total <= 25_000);
            data.Add(total, true, true, total <= 25_000);
        }
        return data;
    }
}
