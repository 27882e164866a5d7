using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Steps.SelfDisclosure;

/// <summary>What is said where the confirmations are not enough. What is enough: see the tests of the limits.</summary>
public sealed class SelfDisclosureRulesTests
{
    private static readonly SelfDisclosureTexts German = SelfDisclosureTexts.All.German;

    [Fact]
    public void Check_NothingConfirmed_SaysWhatIsPossibleWithout()
    {
        var error = SelfDisclosureRules.Check(false, false, 1_000.01m, held: 0, least: 1, Language.German);

        Assert.Equal("confirm-income", error?.FieldId);
        Assert.Equal(German.NothingConfirmed("1.000,00\u00a0€"), error?.Message);
    }

    [Fact]
    public void Check_NetWorthAboveItsLimit_AsksForTheIncome()
    {
        var error = SelfDisclosureRules.Check(false, true, 10_000.01m, held: 0, least: 1, Language.English);

        Assert.Equal(SelfDisclosureTexts.All.English.IncomeNeeded("€10,000.00"), error?.Message);
    }

    [Fact]
    public void Check_MoreThanAnyoneMay_AsksForLess()
    {
        var error = SelfDisclosureRules.Check(true, true, 25_000.01m, held: 0, least: 1, Language.German);

        Assert.Equal(German.TooMuch("25.000,00\u00a0€"), error?.Message);
    }

    [Theory]
    [InlineData(900, "100,00\u00a0€")]
    [InlineData(950, null)]
    [InlineData(1_000, null)]
    [InlineData(5_000, null)]
    public void Check_EarlierInvestments_NarrowWhatIsLeft_AndLessThanTheLeastIsNoAdvice(int held, string? rest)
    {
        var error = SelfDisclosureRules.Check(false, false, held + 101m, held, least: 100, Language.German);

        Assert.Equal(German.NothingConfirmed(rest), error?.Message);
    }

    [Fact]
    public void Check_EarlierInvestmentsFillTheLimitExactly_IsPermitted() =>
        Assert.Null(SelfDisclosureRules.Check(false, false, 1_000m, held: 900, least: 1, Language.German));

    [Theory]
    [InlineData(DisclosureNeed.EitherConfirmation, "", true)]
    [InlineData(DisclosureNeed.IncomeConfirmation, "", false)]
    [InlineData(DisclosureNeed.IncomeConfirmation, "self_disclosure_monthly_income", false)]
    [InlineData(DisclosureNeed.IncomeConfirmation, "self_disclosure_net_worth_100k", true)]
    public void AsksForNetWorth_OnlyWhereItHelpsOrCashlinkWantsIt(DisclosureNeed need, string required, bool asks) =>
        Assert.Equal(asks, SelfDisclosureRules.AsksForNetWorth(need, [required]));
}
