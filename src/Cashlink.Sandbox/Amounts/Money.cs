using System.Numerics;

namespace Cashlink.Sandbox.Amounts;

/// <summary>An integer in units of 10^-<see cref="Decimals"/>, as the API writes it. Never a floating point number.</summary>
public sealed record Money
{
    public Money(BigInteger amount, int decimals, string currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        (Amount, Decimals, Currency) = (amount, decimals, currency);
    }

    public static Money Zero { get; } = new(0, 2, "EUR");

    public BigInteger Amount { get; }

    public int Decimals { get; }

    public string Currency { get; }

    public static Money Euro(long amount, int decimals = 2) => new(BigInteger.Pow(10, decimals) * amount, decimals, "EUR");

    public static Money operator *(Money price, long units) => new(price.Amount * units, price.Decimals, price.Currency);

    public static Money operator +(Money left, Money right)
    {
        if (left.Currency != right.Currency) throw new ArgumentException("Two currencies cannot be added.", nameof(right));
        var decimals = Math.Max(left.Decimals, right.Decimals);
        return new Money(left.At(decimals) + right.At(decimals), decimals, left.Currency);
    }

    /// <summary>A share in percent, rounded half up to the smallest unit, as a bank does with a fee.</summary>
    public Money Percent(decimal percent)
    {
        var bits = decimal.GetBits(percent);
        var scale = (bits[3] >> 16) & 0xFF;
        var scaled = new BigInteger(percent * (decimal)Math.Pow(10, scale));
        var divisor = BigInteger.Pow(10, scale) * 100;
        return new Money((Amount * scaled * 2 + divisor) / (divisor * 2), Decimals, Currency);
    }

    public bool IsAtMost(Money other)
    {
        var decimals = Math.Max(Decimals, other.Decimals);
        return At(decimals) <= other.At(decimals);
    }

    public string ToStorage() => string.Create(CultureInfo.InvariantCulture, $"{Amount}|{Decimals}|{Currency}");

    public static Money FromStorage(string stored)
    {
        var parts = stored.Split('|');
        return new Money(BigInteger.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
    }

    /// <summary>For people: at least two decimals, thousands grouped by the culture.</summary>
    public string ToText(CultureInfo culture)
    {
        var digits = BigInteger.Abs(Amount).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        var whole = BigInteger.Parse(digits[..^Decimals], CultureInfo.InvariantCulture).ToString("N0", culture);
        var fraction = digits[^Decimals..].TrimEnd('0').PadRight(2, '0');
        return $"{(Amount.Sign < 0 ? "-" : "")}{whole}{culture.NumberFormat.NumberDecimalSeparator}{fraction} {Currency}";
    }

    private BigInteger At(int decimals) => Amount * BigInteger.Pow(10, decimals - Decimals);
}
