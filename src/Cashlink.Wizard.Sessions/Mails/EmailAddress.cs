using System.Diagnostics.CodeAnalysis;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>
/// Reads a mail address that somebody typed. It takes what mail servers take everywhere: letters of ASCII before the sign, a domain with a
/// dot behind it, which may have umlauts. Whether anybody reads mails there is for <see cref="MailContact.ConfirmedAt"/> to say.
/// </summary>
public static class EmailAddress
{
    /// <summary>RFC 5321: a path of 256 characters with its brackets.</summary>
    public const int Longest = 254;

    private const int LongestLocal = 64;
    private const int LongestLabel = 63;
    private const string SignsOfLocal = "!#$%&'*+-/=?^_`{|}~.";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Reads the address.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="address">The address as it is written to: without spaces around it, its domain in lower case and in ASCII.</param>
    /// <returns>False when nobody can be written to there.</returns>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out string? address)
    {
        address = null;
        if (typed?.Trim() is not { Length: > 0 and <= Longest } text)
            return false;
        var at = text.LastIndexOf('@');
        if (at <= 0 || !IsLocal(text[..at]) || AsciiOf(text[(at + 1)..]) is not { } domain || at + 1 + domain.Length > Longest)
            return false;
        address = $"{text[..at]}@{domain}";
        return true;
    }

    /// <summary>True when both are one mailbox, as far as anybody can tell who does not run it: nobody tells capital letters apart.</summary>
    public static bool AreSame(string? one, string? other) =>
        TryRead(one, out var first) && TryRead(other, out var second) && string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static bool IsLocal(string local) =>
        local.Length <= LongestLocal && local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.All(sign => char.IsAsciiLetterOrDigit(sign) || SignsOfLocal.Contains(sign, StringComparison.Ordinal));

    private static string? AsciiOf(string domain)
    {
        try
        {
            var ascii = Idn.GetAscii(domain).ToLowerInvariant();
            var labels = ascii.Split('.');
            return labels.Length >= 2 && labels.All(label => label.Length is > 0 and <= LongestLabel) && labels[^1].Any(char.IsAsciiLetter) ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
