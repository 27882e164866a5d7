using Cashlink.Api;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Localization;

public sealed class FormatsTests
{
    [Theory]
    [InlineData("de", "1000", "1.000\u00a0€")]
    [InlineData("de", "1000.01", "1.000,01\u00a0€")]
    [InlineData("en", "25000", "€25,000")]
    [InlineData("en", "0.5", "€0.50")]
    public void Euro_Amount_HasCentsOnlyWhenThereAreAny(string code, string amount, string text) =>
        Assert.Equal(text, Language.Find(code)!.Euro(decimal.Parse(amount, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("1100", "EUR", "1.100,00\u00a0€", "€1,100.00")]
    [InlineData("0.1", "EUR", "0,10\u00a0€", "€0.10")]
    [InlineData("1234567.891", "EUR", "1.234.567,891\u00a0€", "€1,234,567.891")]
    [InlineData("1234.5", "USD", "1.234,50\u00a0USD", "USD\u00a01,234.50")]
    [InlineData("0", "EUR", "0,00\u00a0€", "€0.00")]
    public void Amount_InEachLanguage_IsWrittenItsWay(string value, string currency, string german, string english)
    {
        var money = Money.FromDecimal(decimal.Parse(value, CultureInfo.InvariantCulture), currency, 3);

        Assert.Equal(german, Language.German.Amount(money));
        Assert.Equal(english, Language.English.Amount(money));
    }

    [Theory]
    [InlineData(7, "7", "7")]
    [InlineData(1_100, "1.100", "1,100")]
    [InlineData(long.MaxValue, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807")]
    public void Number_InEachLanguage_HasItsGroups(long number, string german, string english)
    {
        Assert.Equal(german, Language.German.Number(number));
        Assert.Equal(english, Language.English.Number(number));
    }

    [Fact]
    public void Percent_InEachLanguage_HasItsDecimalSign()
    {
        Assert.Equal("2,5\u00a0%", Language.German.Percent(2.5m));
        Assert.Equal("2.5%", Language.English.Percent(2.5m));
    }

    [Fact]
    public void Moment_InWinter_IsGermanTime()
    {
        var time = new DateTimeOffset(2026, 11, 22, 23, 30, 0, TimeSpan.Zero);

        Assert.Equal("23. November 2026, 00:30 Uhr", Language.German.Moment(time));
        Assert.Equal("23 November 2026, 00:30", Language.English.Moment(time));
        Assert.Equal("23. November 2026", Language.German.Day(time));
        Assert.Equal("23 November 2026", Language.English.Day(time));
        Assert.Equal("00:30", Language.English.TimeOfDay(time));
    }

    [Fact]
    public void Moment_InSummer_IsGermanSummerTime()
    {
        var time = new DateTimeOffset(2026, 5, 3, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal("3. Mai 2026, 14:00 Uhr", Language.German.Moment(time));
        Assert.Equal("3 May 2026, 14:00", Language.English.Moment(time));
    }

    [Fact]
    public void Formats_WhateverTheThreadsCulture_StayTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-CH");

            Assert.Equal("1.100,00\u00a0€", Language.German.Amount(Money.FromDecimal(1_100, "EUR", 2)));
            Assert.Equal("1,100", Language.English.Number(1_100));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
