using System.Numerics;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace Cashlink.Api.Tests.Values;

public sealed class MoneyProperties
{
    // A comma, a point, an apostrophe, other digits and another minus.
    private static readonly string[] Cultures = ["", "de-DE", "en-US", "de-CH", "fr-FR", "ar-SA", "fa-IR", "sv-SE"];

    private static readonly Gen<Money> Amounts =
        from bytes in Gen.Choose(0, 255).ArrayOf()
        from decimals in Gen.Choose(0, 18)
        from currency in Gen.Elements("EUR", "CHF", "JPY", "KWD")
        select new Money(new BigInteger([.. bytes.Take(24).Select(value => (byte)value)]), decimals, currency);

    private static readonly Gen<decimal> Decimals = ArbMap.Default.GeneratorFor<decimal>();

    [Fact]
    public void Json_InAnyCulture_RoundTripsEveryDigit() =>
        Prop.ForAll(Amounts.ToArbitrary(), Gen.Elements(Cultures).ToArbitrary(), (money, culture) => In(culture, () =>
        {
            var read = JsonSerializer.Deserialize<Money>(JsonSerializer.Serialize(money));
            return read.Amount == money.Amount && read.Decimals == money.Decimals && read.Currency == money.Currency;
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_InAnyCulture_IsTheSame() =>
        Prop.ForAll(Amounts.ToArbitrary(), Gen.Elements(Cultures).ToArbitrary(), (money, culture) =>
            In(culture, money.ToString) == In("", money.ToString)).QuickCheckThrowOnFailure();

    [Fact]
    public void Decimal_InAnyCulture_RoundTrips() =>
        Prop.ForAll(Decimals.ToArbitrary(), Gen.Elements(Cultures).ToArbitrary(), (value, culture) =>
            In(culture, () => Money.FromDecimal(value, "EUR", 28).ToDecimal()) == value).QuickCheckThrowOnFailure();

    [Fact]
    public void Decimals_Added_ChangeNothing() =>
        Prop.ForAll(Amounts.ToArbitrary(), Gen.Choose(0, 10).ToArbitrary(), (money, more) =>
        {
            var wider = money.WithDecimals(money.Decimals + more);
            return wider == money && wider.GetHashCode() == money.GetHashCode() && wider.CompareTo(money) == 0
                && wider.WithDecimals(money.Decimals).Amount == money.Amount;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Addition_IsUndoneBySubtraction() =>
        Prop.ForAll(Amounts.ToArbitrary(), Amounts.ToArbitrary(), (one, other) =>
        {
            var same = new Money(other.Amount, other.Decimals, one.Currency);
            return one + same - same == one && one + same == same + one;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Multiplication_IsRepeatedAddition() =>
        Prop.ForAll(Amounts.ToArbitrary(), Gen.Choose(1, 20).ToArbitrary(), (money, times) =>
            Enumerable.Repeat(money, times).Aggregate((sum, next) => sum + next) == money * times).QuickCheckThrowOnFailure();

    private static T In<T>(string culture, Func<T> action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
