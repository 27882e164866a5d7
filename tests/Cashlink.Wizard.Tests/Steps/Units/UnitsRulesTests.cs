using System.Numerics;
using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.Units;

public sealed class UnitsRulesTests
{
    private static readonly UnitsTexts German = UnitsTexts.All.German;
    private static readonly UnitsTexts English = UnitsTexts.All.English;

    [Theory]
    [InlineData("de", "1100", 1_100)]
    [InlineData("de", "1.100", 1_100)]
    [InlineData("de", "100.000", 100_000)]
    [InlineData("de", " 1100 ", 1_100)]
    [InlineData("de", "1 100", 1_100)]
    [InlineData("de", "1\u00a0100", 1_100)]
    [InlineData("de", "1\u202f100", 1_100)]
    [InlineData("de", "1'100", 1_100)]
    [InlineData("de", "1\u2019100", 1_100)]
    [InlineData("de", "100'000,00", 100_000)]
    [InlineData("de", "+1100", 1_100)]
    [InlineData("de", "1100,00", 1_100)]
    [InlineData("de", "1.100,00", 1_100)]
    [InlineData("en", "1,100.00", 1_100)]
    [InlineData("de", "\u200e1.100\u200b\u2069", 1_100)]
    [InlineData("de", "\ufeff11\u00ad00", 1_100)]
    [InlineData("de", "0011", 11)]
    [InlineData("en", "1100", 1_100)]
    [InlineData("en", "1,100", 1_100)]
    [InlineData("en", "100,000", 100_000)]
    [InlineData("en", "1 100", 1_100)]
    [InlineData("en", "1\u00a0100", 1_100)]
    public void Check_NumberAsTheLanguageWritesIt_IsTaken(string language, string typed, long units)
    {
        var (answer, error) = UnitsRules.Check(typed, Sample.Campaign, Of(language));

        Assert.Null(error);
        Assert.Equal(units, answer?.Units);
    }

    [Theory]
    [InlineData("de", "1,100")]
    [InlineData("en", "1.100")]
    [InlineData("de", "1.1")]
    [InlineData("en", "1,1")]
    [InlineData("en", "1.1")]
    [InlineData("de", "11.00")]
    [InlineData("en", "11,00")]
    [InlineData("de", "1100,5")]
    [InlineData("en", "1100.5")]
    [InlineData("de", "1..100")]
    [InlineData("de", ".100")]
    [InlineData("de", "1100.")]
    [InlineData("de", "1000.000")]
    [InlineData("de", "1.00.000")]
    [InlineData("de", "0.500")]
    [InlineData("en", "0,500")]
    [InlineData("de", "1 1")]
    [InlineData("de", "11 00")]
    [InlineData("de", "abc")]
    [InlineData("de", "11o0")]
    [InlineData("de", "1e3")]
    [InlineData("de", "0x10")]
    [InlineData("de", "+-11")]
    [InlineData("de", "1'100.000")]
    [InlineData("de", "1 100.000")]
    [InlineData("de", "11'00")]
    [InlineData("de", "1100,0")]
    [InlineData("de", "1100,000")]
    [InlineData("en", "1100,00")]
    [InlineData("de", ",00")]
    [InlineData("de", "-")]
    [InlineData("de", "١١٠٠")]
    [InlineData("de", "½")]
    [InlineData("de", "NaN")]
    [InlineData("de", "1100 €")]
    public void Check_NotAWholeNumberInThisLanguage_SaysSo(string language, string typed)
    {
        var (answer, error) = UnitsRules.Check(typed, Sample.Campaign, Of(language));

        Assert.Null(answer);
        Assert.Equal(UnitsTexts.All.In(Of(language)).NotAWholeNumber, error?.Message);
        Assert.Equal("units", error?.FieldId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00a0")]
    public void Check_Empty_AsksForANumber(string? typed)
    {
        Assert.Equal(German.Missing, UnitsRules.Check(typed, Sample.Campaign, Language.German).Error?.Message);
        Assert.Equal(English.Missing, UnitsRules.Check(typed, Sample.Campaign, Language.English).Error?.Message);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("9")]
    [InlineData("-1")]
    [InlineData("-1.100")]
    [InlineData("-1000000000000000000000000000000")]
    public void Check_BelowMinimum_NamesTheMinimum(string typed)
    {
        Assert.Equal(German.BelowMinimum("10"), UnitsRules.Check(typed, Sample.Campaign, Language.German).Error?.Message);
    }

    [Theory]
    [InlineData("100001")]
    [InlineData("1000000000000000000")]
    [InlineData("1000000000000000000000000000000")]
    public void Check_AboveMaximum_NamesTheMaximumInTheLanguage(string typed)
    {
        Assert.Equal(German.AboveMaximum("100.000"), UnitsRules.Check(typed, Sample.Campaign, Language.German).Error?.Message);
        Assert.Equal(English.AboveMaximum("100,000"), UnitsRules.Check(typed, Sample.Campaign, Language.English).Error?.Message);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("100000")]
    public void Check_ExactlyAtTheLimit_IsTaken(string typed) =>
        Assert.NotNull(UnitsRules.Check(typed, Sample.Campaign, Language.German).Answer);

    [Fact]
    public void Check_FewerAvailableThanMaximum_LimitsToWhatIsLeft()
    {
        var campaign = Sample.Campaign with { UnitsAvailable = 500 };

        Assert.Equal(German.AboveMaximum("500"), UnitsRules.Check("501", campaign, Language.German).Error?.Message);
        Assert.NotNull(UnitsRules.Check("500", campaign, Language.German).Answer);
    }

    [Fact]
    public void Check_NoMaximumAndNoCount_TakesWhatALongHoldsAndNothingMore()
    {
        var campaign = Sample.Campaign with { MaximumUnits = null, UnitsAvailable = null };

        Assert.Equal(long.MaxValue, UnitsRules.Check("9223372036854775807", campaign, Language.German).Answer?.Units);
        Assert.Equal(German.NotAWholeNumber, UnitsRules.Check("9223372036854775808", campaign, Language.German).Error?.Message);
    }

    [Theory]
    [InlineData(25, 25, "50", null)]
    [InlineData(25, 25, "75", null)]
    [InlineData(25, 25, "60", "50")]
    [InlineData(3, 2, "5", null)]
    [InlineData(3, 2, "6", "5")]
    [InlineData(3, 2, "1.000", "999")]
    public void Check_CampaignWithSteps_CountsThemFromTheMinimum(long minimum, long step, string typed, string? nearest)
    {
        var (answer, error) = UnitsRules.Check(
            typed, Sample.Campaign with { MinimumUnits = minimum, StepUnits = step }, Language.German);

        Assert.Equal(nearest is null, answer is not null);
        Assert.Equal(nearest is null ? null : German.NotInSteps(Language.German.Number(step), nearest), error?.Message);
    }

    [Fact]
    public void TryRead_ManyDigits_KeepsThemAll()
    {
        Assert.True(UnitsRules.TryRead("1000000000000000000000000000001", Language.German, out var units));
        Assert.Equal(BigInteger.Pow(10, 30) + 1, units);
    }

    [Theory]
    [InlineData(100L, 50L, 50L)]
    [InlineData(50L, 100L, 50L)]
    [InlineData(100L, null, 100L)]
    [InlineData(null, 100L, 100L)]
    [InlineData(null, null, null)]
    public void MostUnits_MaximumAndAvailable_IsTheSmaller(long? maximum, long? available, long? most) =>
        Assert.Equal(most, UnitsRules.MostUnits(Sample.Campaign with { MaximumUnits = maximum, UnitsAvailable = available }));

    [Fact]
    public void IsSoldOut_LessThanTheMinimumLeft_IsTrue()
    {
        Assert.True((Sample.Campaign with { Status = CampaignStatus.SoldOut }).IsSoldOut());
        Assert.True((Sample.Campaign with { UnitsAvailable = 9 }).IsSoldOut());
        Assert.False((Sample.Campaign with { UnitsAvailable = 10 }).IsSoldOut());
        Assert.False((Sample.Campaign with { UnitsAvailable = null }).IsSoldOut());
    }

    private static Language Of(string code) => Language.Find(code)!;
}
