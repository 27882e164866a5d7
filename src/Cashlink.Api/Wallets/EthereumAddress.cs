namespace Cashlink.Api;

/// <summary>Why a text is no address of Ethereum.</summary>
public enum EthereumAddressFault
{
    /// <summary>It does not begin with <c>0x</c>.</summary>
    Prefix,

    /// <summary>There are not 40 digits after <c>0x</c>.</summary>
    Length,

    /// <summary>There is something among the digits that is not 0-9 or a-f.</summary>
    Digits,

    /// <summary>Capitals and small letters are mixed, but not as the checksum wants it (EIP-55): a digit is wrong.</summary>
    Checksum,
}

/// <summary>
/// An address of Ethereum: <c>0x</c> and 40 hexadecimal digits. Where capitals and small letters are mixed, they are a checksum
/// (EIP-55); one case alone is an address without a checksum and taken as it is. Two are equal when their digits are.
/// </summary>
/// <remarks>Says who holds what, for anyone to look up on the chain: its text form leaves the digits out, so that it cannot reach a log by accident.</remarks>
public readonly record struct EthereumAddress
{
    private const string Prefix = "0x";
    private const int Digits = 40;
    private const int EndDigits = 6;

    private readonly string? _digits;

    private EthereumAddress(string digits) => _digits = digits;

    /// <summary>The address with its checksum in the capitals, as it is best shown and sent.</summary>
    public string Checksummed => Prefix + WithChecksum(LowerDigits);

    /// <summary>The address in small letters, to compare and to look up.</summary>
    public string Lower => Prefix + LowerDigits;

    /// <summary>The last six digits, with the capitals of the checksum: enough to compare by eye with what a wallet shows.</summary>
    public string End => Checksummed[^EndDigits..];

    // The default value is the address of nothing but zeros, as Guid's is.
    private string LowerDigits => _digits ?? new string('0', Digits);

    /// <summary>Reads an address. Spaces around it are the caller's to take off.</summary>
    /// <param name="text">What was typed or sent.</param>
    /// <param name="address">The address, when it is one.</param>
    /// <param name="fault">What is wrong, when it is none: the first of prefix, length, digits, checksum.</param>
    public static bool TryParse(string? text, out EthereumAddress address, out EthereumAddressFault? fault)
    {
        address = default;
        fault = FaultOf(text ?? "");
        if (fault is null)
            address = new EthereumAddress(text![Prefix.Length..].ToLowerInvariant());
        return fault is null;
    }

    /// <summary>True when these are the last six digits of the address; capitals or not, as people read them from a screen.</summary>
    /// <param name="typed">What was typed.</param>
    public bool EndsWith(string? typed) => string.Equals(typed, End, StringComparison.OrdinalIgnoreCase);

    /// <summary>Says that there is an address, not which.</summary>
    public override string ToString() => nameof(EthereumAddress);

    private static EthereumAddressFault? FaultOf(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return EthereumAddressFault.Prefix;
        var digits = text[Prefix.Length..];
        if (digits.Length != Digits)
            return EthereumAddressFault.Length;
        if (!digits.All(char.IsAsciiHexDigit))
            return EthereumAddressFault.Digits;
        var isMixed = digits.Any(char.IsAsciiLetterUpper) && digits.Any(char.IsAsciiLetterLower);
        return isMixed && digits != WithChecksum(digits.ToLowerInvariant()) ? EthereumAddressFault.Checksum : null;
    }

    /// <summary>EIP-55: a letter is a capital where the digit of the hash of the small letters, at the same place, is 8 or more.</summary>
    private static string WithChecksum(string digits)
    {
        var hash = Convert.ToHexStringLower(Keccak256.Hash(System.Text.Encoding.ASCII.GetBytes(digits)));
        return string.Concat(digits.Select((digit, index) => hash[index] >= '8' ? char.ToUpperInvariant(digit) : digit));
    }
}
