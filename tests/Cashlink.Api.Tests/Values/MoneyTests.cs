using System.Numerics;
using System.Text.Json;

namespace Cashlink.Api.Tests.Values;

public sealed class MoneyTests
{
    [Fact]
    public void Json_OfTheDocumentation_IsFortyThousand()
    {
        var money = JsonSerializer.Deserialize<Money>("""{"amount":"40000000","decimals":3,"currency":"EUR"}""");

        Assert.Equal(40_000m, money.ToDecimal());
        Assert.Equal("40000.000 EUR", money.ToString());
        Assert.Equal("""{"amount":"40000000","decimals":3,"currency":"EUR"}""", JsonSerializer.Serialize(money));
    }

    [Theory]
    [InlineData("""{"currency":"EUR","decimals":"0","amount":7,"more":{"x":[1]}}""", "7 EUR")]
    [InlineData("""{"amount":"-5","decimals":18,"currency":"EUR"}""", "-0.000000000000000005 EUR")]
    [InlineData("""{"amount":"123456789012345678901234567890","decimals":18,"currency":"EUR"}""", "123456789012.345678901234567890 EUR")]
    public void Json_InOtherForms_IsRead(string json, string expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize<Money>(json).ToString());

    [Theory]
    [InlineData("""{"amount":"1.5","decimals":2,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1,5","decimals":2,"currency":"EUR"}""")]
    [InlineData("""{"amount":1.5,"decimals":2,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1e3","decimals":2,"currency":"EUR"}""")]
    [InlineData("""{"amount":"","decimals":2,"currency":"EUR"}""")]
    [InlineData("""{"amount":null,"decimals":2,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1","decimals":-1,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1","decimals":29,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1","decimals":99999999999999999999,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1","decimals":-99999999999999999999,"currency":"EUR"}""")]
    [InlineData("""{"amount":"1","decimals":2}""")]
    [InlineData("""{"amount":"1","decimals":2,"currency":""}""")]
    [InlineData("""{"decimals":2,"currency":"EUR"}""")]
    [InlineData("\"1.50\"")]
    [InlineData("1.5")]
    [InlineData("[]")]
    public void Json_ThatIsNotExactMoney_IsRefused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>(json));

    [Fact]
    public void Json_WithEndlessDigits_IsRefused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Money>($$"""{"amount":"{{new string('9', 1_000_000)}}","decimals":2,"currency":"EUR"}"""));

    [Fact]
    public void Equality_LooksAtTheValueAndNotAtTheDecimals()
    {
        Assert.Equal(new Money(10, 1, "EUR"), new Money(100, 2, "EUR"));
        Assert.Equal(new Money(10, 1, "EUR").GetHashCode(), new Money(100, 2, "EUR").GetHashCode());
        Assert.NotEqual(new Money(10, 1, "EUR"), new Money(10, 1, "CHF"));
        Assert.NotEqual(new Money(10, 1, "EUR"), new Money(10, 2, "EUR"));
    }

    [Fact]
    public void Arithmetic_KeepsTheLargerNumberOfDecimals()
    {
        Assert.Equal("1.505 EUR", (new Money(15, 1, "EUR") + new Money(5, 3, "EUR")).ToString());
        Assert.Equal("1.495 EUR", (new Money(15, 1, "EUR") - new Money(5, 3, "EUR")).ToString());
        Assert.Equal("1650.0 EUR", (new Money(15, 1, "EUR") * 1100).ToString());
    }

    [Fact]
    public void Currencies_AreNotMixed()
    {
        Assert.Throws<InvalidOperationException>(() => new Money(1, 0, "EUR") + new Money(1, 0, "CHF"));
        Assert.Throws<InvalidOperationException>(() => new Money(1, 0, "EUR") < new Money(1, 0, "CHF"));
    }

    [Fact]
    public void FromDecimal_ThatWouldLoseDigits_IsRefused()
    {
        Assert.Equal("1.50 EUR", Money.FromDecimal(1.5000m, "EUR", 2).ToString());
        Assert.Throws<ArgumentException>(() => Money.FromDecimal(1.005m, "EUR", 2));
    }

    [Fact]
    public void ToDecimal_AtItsLimits_IsExactOrAnError()
    {
        Assert.Equal(decimal.MaxValue, new Money(new BigInteger(decimal.MaxValue) * 10, 1, "EUR").ToDecimal());
        Assert.Equal(decimal.MinValue, new Money(new BigInteger(decimal.MinValue), 0, "EUR").ToDecimal());
        Assert.Throws<OverflowException>(() => new Money(new BigInteger(decimal.MaxValue) + 1, 0, "EUR").ToDecimal());
    }

    [Fact]
    public void Construction_OutOfRange_IsRefused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new Money(1, -1, "EUR"));
        Assert.ThrowsAny<ArgumentException>(() => new Money(1, 29, "EUR"));
        Assert.ThrowsAny<ArgumentException>(() => new Money(1, 2, ""));
    }
}
