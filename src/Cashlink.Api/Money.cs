using System.Numerics;
using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>
/// An exact amount: a whole number of the unit 10^-<see cref="Decimals"/>. On the wire
/// <c>{"amount":"40000000","decimals":3,"currency":"EUR"}</c> is EUR 40,000.000 (Cashlink's documentation, 'Money').
/// </summary>
/// <remarks>
/// Two amounts are equal when their values are, whatever their decimals: EUR 1.0 equals EUR 1.00, as with
/// <see cref="decimal"/>. Amounts of different currencies are never equal and cannot be added or compared.
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly record struct Money : IComparable<Money>
{
    /// <summary>The most decimals an amount may have: those of <see cref="decimal"/>.</summary>
    public const int MaxDecimals = 28;

    private readonly string? _currency;

    /// <summary>An amount in units of 10^-<paramref name="decimals"/>.</summary>
    /// <param name="amount">How many of those units; may be negative.</param>
    /// <param name="decimals">0 to 28.</param>
    /// <param name="currency">The currency's code (ISO 4217), such as <c>EUR</c>.</param>
    /// <exception cref="ArgumentException">The decimals are out of range or the currency is empty.</exception>
    public Money(BigInteger amount, int decimals, string currency)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaxDecimals);
        ArgumentException.ThrowIfNullOrWhiteSpace(currency);

        Amount = amount;
        Decimals = decimals;
        _currency = currency;
    }

    /// <summary>How many units of 10^-<see cref="Decimals"/>.</summary>
    public BigInteger Amount { get; }

    /// <summary>How many digits of <see cref="Amount"/> stand behind the decimal point, 0 to 28.</summary>
    public int Decimals { get; }

    /// <summary>The currency's code (ISO 4217); empty for <c>default</c>.</summary>
    public string Currency => _currency ?? "";

    /// <summary>Whether nothing is left.</summary>
    public bool IsZero => Amount.IsZero;

    /// <summary>Takes a decimal number exactly; nothing is rounded.</summary>
    /// <param name="value">The value in whole units of the currency.</param>
    /// <param name="currency">The currency's code (ISO 4217).</param>
    /// <param name="decimals">The decimals to keep, 0 to 28.</param>
    /// <exception cref="ArgumentException">The value has more decimals than are kept.</exception>
    public static Money FromDecimal(decimal value, string currency, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var amount = (new BigInteger((uint)bits[2]) << 64) | (new BigInteger((uint)bits[1]) << 32) | (uint)bits[0];

        return new Money(bits[3] < 0 ? -amount : amount, value.Scale, currency).WithDecimals(decimals);
    }

    /// <summary>The same value written with other decimals.</summary>
    /// <param name="decimals">0 to 28.</param>
    /// <exception cref="ArgumentException">Digits other than 0 would be lost, or the decimals are out of range.</exception>
    public Money WithDecimals(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        if (decimals >= Decimals)
            return new Money(Scaled(decimals), decimals, Currency);

        var amount = BigInteger.DivRem(Amount, BigInteger.Pow(10, Decimals - decimals), out var lost);
        return lost.IsZero
            ? new Money(amount, decimals, Currency)
            : throw new ArgumentException("The amount has more decimals than are kept; rounding it is the caller's decision.", nameof(decimals));
    }

    /// <summary>The value in whole units of the currency, exactly.</summary>
    /// <exception cref="OverflowException">The value has more digits than a <see cref="decimal"/> can hold.</exception>
    public decimal ToDecimal()
    {
        var magnitude = BigInteger.Abs(Amount);
        var scale = Decimals;
        while (scale > 0 && magnitude.GetBitLength() > 96)
        {
            var shorter = BigInteger.DivRem(magnitude, 10, out var digit);
            if (!digit.IsZero)
                break;
            (magnitude, scale) = (shorter, scale - 1);
        }

        if (magnitude.GetBitLength() > 96)
            throw new OverflowException("The amount has more digits than a decimal can hold.");

        var low = (int)(uint)(magnitude & uint.MaxValue);
        var middle = (int)(uint)((magnitude >> 32) & uint.MaxValue);
        var high = (int)(uint)(magnitude >> 64);
        return new decimal(low, middle, high, Amount.Sign < 0, (byte)scale);
    }

    /// <summary>The sum, with the larger number of decimals.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Add(Money other) => this + other;

    /// <summary>The difference, with the larger number of decimals.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public Money Subtract(Money other) => this - other;

    /// <summary>The amount times a whole number, such as the units of an investment.</summary>
    public Money Multiply(long factor) => this * factor;

    /// <inheritdoc cref="Add"/>
    public static Money operator +(Money left, Money right)
    {
        var decimals = left.CommonDecimals(right);
        return new Money(left.Scaled(decimals) + right.Scaled(decimals), decimals, left.Currency);
    }

    /// <inheritdoc cref="Subtract"/>
    public static Money operator -(Money left, Money right)
    {
        var decimals = left.CommonDecimals(right);
        return new Money(left.Scaled(decimals) - right.Scaled(decimals), decimals, left.Currency);
    }

    /// <inheritdoc cref="Multiply"/>
    public static Money operator *(Money amount, long factor) => new(amount.Amount * factor, amount.Decimals, amount.Currency);

    /// <summary>Whether the left amount is the smaller one; both must be of one currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is the larger one; both must be of one currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is not the larger one; both must be of one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is not the smaller one; both must be of one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Compares two amounts of one currency by value.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other)
    {
        var decimals = CommonDecimals(other);
        return Scaled(decimals).CompareTo(other.Scaled(decimals));
    }

    /// <summary>Whether currency and value are the same; decimals do not matter.</summary>
    public bool Equals(Money other)
    {
        var decimals = Math.Max(Decimals, other.Decimals);
        return Currency == other.Currency && Scaled(decimals) == other.Scaled(decimals);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Scaled(MaxDecimals), Currency);

    /// <summary>The value and its currency, always with a point and without groups: <c>40000.000 EUR</c>.</summary>
    public override string ToString()
    {
        var digits = BigInteger.Abs(Amount).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        var value = Decimals == 0 ? digits : $"{digits[..^Decimals]}.{digits[^Decimals..]}";
        return $"{(Amount.Sign < 0 ? "-" : "")}{value} {Currency}".TrimEnd();
    }

    private BigInteger Scaled(int decimals) => Amount * BigInteger.Pow(10, decimals - Decimals);

    private int CommonDecimals(Money other) => Currency == other.Currency
        ? Math.Max(Decimals, other.Decimals)
        : throw new InvalidOperationException("Amounts of different currencies cannot be added or compared.");
}
