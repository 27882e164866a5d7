using Cashlink.Api;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>Why nobody can hold the key of an address. What is sent there is lost for good.</summary>
public enum OwnerlessKind
{
    /// <summary>Nothing but zeros: where tokens are sent to destroy them (ERC-20 and ERC-721 call that burning).</summary>
    Zero,

    /// <summary>Zeros and <c>dEaD</c>, or <c>dead</c> over and over: the other custom for destroying tokens.</summary>
    Burn,

    /// <summary>The number of a program of the network itself (precompiled contracts, EIP-1352: 0x0000 to 0xffff are kept for them).</summary>
    Reserved,

    /// <summary>A pattern that somebody has typed to fill the field, or that programs use as a placeholder: no key leads to it.</summary>
    Pattern,
}

/// <summary>Tells the addresses that nobody can hold.</summary>
public static class OwnerlessAddress
{
    /// <summary>How many zeros in front leave only a number that is reserved.</summary>
    private const int ReservedZeros = 36;

    /// <summary>The longest part that is looked for over and over; a key that leads to such an address is as good as impossible to find.</summary>
    private const int LongestPart = 10;

    /// <summary>The kind, or null for an address that somebody may hold.</summary>
    public static OwnerlessKind? KindOf(EthereumAddress address)
    {
        var digits = address.Lower[2..];
        if (digits.All(digit => digit == '0'))
            return OwnerlessKind.Zero;
        var rest = digits.TrimStart('0');
        if (rest is "dead" || Repeats(digits, "dead"))
            return OwnerlessKind.Burn;
        if (digits.Length - rest.Length >= ReservedZeros)
            return OwnerlessKind.Reserved;
        return Enumerable.Range(1, LongestPart).Any(length => Repeats(digits, digits[..length])) || Counts(digits) ? OwnerlessKind.Pattern : null;
    }

    private static bool Repeats(string digits, string part) =>
        digits.Length % part.Length == 0 && digits.Chunk(part.Length).All(chunk => part.AsSpan().SequenceEqual(chunk));

    /// <summary>Each digit one more than the one before, over the end again: 0123456789abcdef0123…</summary>
    private static bool Counts(string digits) =>
        digits.Zip(digits.Skip(1)).All(pair => (Convert.ToInt32(pair.First.ToString(), 16) + 1) % 16 == Convert.ToInt32(pair.Second.ToString(), 16));
}
