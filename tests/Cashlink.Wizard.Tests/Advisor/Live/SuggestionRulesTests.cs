using Cashlink.Api;
using Cashlink.Wizard.Advisor.Live;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Advisor.Live;

/// <summary>How an amount becomes units: never more than it buys.</summary>
public sealed class SuggestionRulesTests
{
    [Theory]
    [InlineData(1, 10, 1, 1_250.99, 1_250)]
    [InlineData(1, 10, 1, 9.99, 0)]
    [InlineData(500, 2, 1, 1_999.99, 3)]
    [InlineData(500, 2, 1, 999.99, 0)]
    [InlineData(25, 4, 2, 199.99, 6)]
    [InlineData(25, 4, 2, 200, 8)]
    [InlineData(25, 4, 2, 0, 0)]
    [InlineData(25, 4, 2, -100, 0)]
    public void Amount_BuysWholeUnitsInSteps(decimal price, long minimum, long step, decimal amount, long units)
    {
        var campaign = Sample.Campaign with { UnitPrice = Money.FromDecimal(price, "EUR", 2), MinimumUnits = minimum, StepUnits = step };

        Assert.Equal(units, SuggestionRules.UnitsFor(amount, campaign));
    }

    [Fact]
    public void Amount_OfAnySize_NeverBuysMoreThanItPays()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var campaign = Sample.Campaign with
            {
                UnitPrice = Money.FromDecimal(random.Next(1, 100_000) / 100m, "EUR", 2),
                MinimumUnits = random.Next(1, 50),
                StepUnits = random.Next(1, 20),
            };
            var amount = random.Next() / 100m;
            var units = SuggestionRules.UnitsFor(amount, campaign);
            Assert.True(units * campaign.UnitPrice.ToDecimal() <= amount, $"{units} units for {amount}");
            Assert.True(units == 0 || (units >= campaign.MinimumUnits && (units - campaign.MinimumUnits) % campaign.StepUnits == 0));
        }
    }

    [Theory]
    [InlineData("de", "1.250", 1_250)]
    [InlineData("de", "1.250,50 €", 1_250)]
    [InlineData("de", "1250,5", 1_250)]
    [InlineData("en", "€1,250.50", 1_250)]
    [InlineData("en", "1,250.50 EUR", 1_250)]
    public void Amount_AsTheLanguageWritesIt_IsRead(string language, string typed, long units) =>
        Assert.Equal((units, null), SuggestionRules.FromAmount(typed, Sample.Campaign, Language.Find(language)!));

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("viel")]
    [InlineData("1,2,3")]
    [InlineData("12,345")]
    [InlineData("-100")]
    [InlineData("0,5")]
    [InlineData("99999999999999999999999999999999")]
    public void Amount_ThatIsNone_IsRefusedWithAReason(string? typed)
    {
        var (units, error) = SuggestionRules.FromAmount(typed, Sample.Campaign, Language.German);

        Assert.Null(units);
        Assert.NotEmpty(error!);
    }

    [Fact]
    public void Units_ThatTheClientCouldNotType_AreRefused() =>
        Assert.NotNull(SuggestionRules.FromUnits("9", Sample.Campaign, Language.German).Error);
}
