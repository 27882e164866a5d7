using System.Text.RegularExpressions;

namespace Cashlink.Sandbox.Wallets;

/// <summary>An address of Ethereum: 0x and 40 hexadecimal digits, whose capitals are a checksum when both cases occur (EIP-55).</summary>
public static partial class EthereumAddress
{
    public static bool IsValid(string address)
    {
        if (!Shape().IsMatch(address)) return false;
        var digits = address[2..];
        return !digits.Any(char.IsAsciiLetterUpper) || !digits.Any(char.IsAsciiLetterLower) || address == WithChecksum(address);
    }

    public static string WithChecksum(string address)
    {
        var digits = address[2..].ToLowerInvariant();
        var hash = Convert.ToHexStringLower(Keccak256.Hash(System.Text.Encoding.ASCII.GetBytes(digits)));
        return "0x" + string.Concat(digits.Select((digit, index) => hash[index] >= '8' ? char.ToUpperInvariant(digit) : digit));
    }

    [GeneratedRegex("^0x[0-9a-fA-F]{40}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
