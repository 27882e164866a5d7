using System.Text;
using Cashlink.Api;

namespace Cashlink.Wizard.Steps.Status.Paying;

/// <summary>
/// The text of a payment's QR code as banking apps read it (EPC069-12, version 002: BIC optional, UTF-8). Whoever scans it need not
/// type the IBAN and the reference.
/// </summary>
public static class EpcPayload
{
    /// <summary>The most bytes that the text may have.</summary>
    public const int MaximumBytes = 331;

    private const int MaximumName = 70;
    private const int MaximumReference = 140;
    private const decimal MaximumAmount = 999_999_999.99m;

    /// <summary>The text, lines parted by a line feed; null when the payment lacks what a transfer needs or breaks a rule of the format.</summary>
    /// <param name="payment">Where to pay, as Cashlink says it.</param>
    public static string? Of(Payment payment)
    {
        var iban = Compact(payment.Iban);
        var bic = Compact(payment.Bic);
        var name = Line(payment.AccountHolder);
        var reference = Line(payment.Reference);
        if (name is not { Length: > 0 and <= MaximumName } || reference.Length > MaximumReference || !IsIban(iban) || bic.Length is not (0 or 8 or 11))
            return null;
        if (AmountOf(payment.Amount) is not { } amount)
            return null;
        var text = string.Join('\n', "BCD", "002", "1", "SCT", bic, name, iban, amount, "", "", reference);
        return Encoding.UTF8.GetByteCount(text) <= MaximumBytes ? text : null;
    }

    /// <summary>Euro with a point and two decimals; null for another currency, for fractions of a cent and for what is out of range.</summary>
    private static string? AmountOf(Money? money)
    {
        if (money is not { Currency: "EUR" } euro)
            return null;
        var amount = euro.ToDecimal();
        return amount is > 0 and <= MaximumAmount && decimal.Round(amount, 2) == amount
            ? "EUR" + amount.ToString("0.00", CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>ISO 13616: the digits, letters as numbers from 10 on, with the first four at the end, leave 1 when divided by 97.</summary>
    private static bool IsIban(string iban)
    {
        if (iban.Length is < 15 or > 34 || !iban.All(char.IsAsciiLetterOrDigit))
            return false;
        var rest = 0;
        foreach (var sign in iban[4..] + iban[..4])
            rest = char.IsAsciiDigit(sign) ? (rest * 10 + sign - '0') % 97 : (rest * 100 + char.ToUpperInvariant(sign) - 'A' + 10) % 97;
        return rest == 1;
    }

    private static string Compact(string? text) => string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign)));

    /// <summary>A line feed would begin the next field.</summary>
    private static string Line(string? text) => string.Concat((text ?? "").Select(sign => char.IsControl(sign) ? ' ' : sign)).Trim();
}
