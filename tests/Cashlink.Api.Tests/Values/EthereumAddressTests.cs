using System.Text;
using Org.BouncyCastle.Crypto.Digests;

namespace Cashlink.Api.Tests.Values;

public sealed class EthereumAddressTests
{
    private const string Checksummed = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    /// <summary>The vectors of EIP-55, 'Test Cases'.</summary>
    public static TheoryData<string> Published =>
    [
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
        "0xde709f2102306220921060314715629080e2fb77",
        "0x27b1fdb04752bbc536007a920d24acb045561c26",
        Checksummed,
        "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
        "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
        "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
    ];

    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    [InlineData("testing", "5f16f4c7f149ac4f9510d9cf8cf384038ad348b3bcdc01915f95de12df9d1b02")]
    public void Keccak256_PublishedVectors_Match(string message, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(message))));

    [Fact]
    public void Keccak256_MessagesOfUpToThreeBlocks_AreHashedAsBouncyCastleDoes()
    {
        var random = new Random(136);
        for (var length = 0; length < 3 * 136; length++)
        {
            var message = new byte[length];
            random.NextBytes(message);
            Assert.Equal(Theirs(message), Keccak256.Hash(message));
        }

        static byte[] Theirs(byte[] message)
        {
            var digest = new KeccakDigest(256);
            digest.BlockUpdate(message);
            var hash = new byte[32];
            digest.DoFinal(hash);
            return hash;
        }
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Parse_PublishedVectors_AreTakenAndWrittenTheSame(string text)
    {
        Assert.True(EthereumAddress.TryParse(text, out var address, out var fault));
        Assert.Null(fault);
        Assert.Equal(text, address.Checksummed);
        Assert.Equal(text[^6..], address.End);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void Parse_OneCaseAlone_IsTakenWithoutAChecksum(string text)
    {
        Assert.True(EthereumAddress.TryParse(text.ToLowerInvariant(), out var lower, out _));
        Assert.True(EthereumAddress.TryParse("0x" + text[2..].ToUpperInvariant(), out var upper, out _));
        Assert.Equal(lower, upper);
        Assert.Equal(text, upper.Checksummed);
    }

    [Theory]
    [InlineData(null, EthereumAddressFault.Prefix)]
    [InlineData("", EthereumAddressFault.Prefix)]
    [InlineData("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", EthereumAddressFault.Prefix)]
    [InlineData("0X5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", EthereumAddressFault.Prefix)]
    [InlineData("0x", EthereumAddressFault.Length)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe", EthereumAddressFault.Length)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAedd", EthereumAddressFault.Length)]
    [InlineData("0xzzAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", EthereumAddressFault.Digits)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeA\n1", EthereumAddressFault.Digits)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", EthereumAddressFault.Checksum)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAee", EthereumAddressFault.Checksum)]
    public void Parse_WhatIsNoAddress_SaysWhatIsWrong(string? text, EthereumAddressFault expected)
    {
        Assert.False(EthereumAddress.TryParse(text, out var address, out var fault));
        Assert.Equal(expected, fault);
        Assert.Equal(default, address);
    }

    [Fact]
    public void Parse_AnyTwoDigitsSwapped_IsNoticed()
    {
        var missed = 0;
        for (var place = 2; place < Checksummed.Length - 1; place++)
        {
            var typed = Checksummed.ToCharArray();
            (typed[place], typed[place + 1]) = (typed[place + 1], typed[place]);
            if (new string(typed) != Checksummed && EthereumAddress.TryParse(new string(typed), out _, out _))
                missed++;
        }

        Assert.Equal(0, missed);
    }

    [Theory]
    [InlineData("1BeAed", true)]
    [InlineData("1beaed", true)]
    [InlineData("1BeAee", false)]
    [InlineData("BeAed", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void EndsWith_LastSixDigits_MatchInEitherCase(string? typed, bool expected)
    {
        Assert.True(EthereumAddress.TryParse(Checksummed, out var address, out _));
        Assert.Equal(expected, address.EndsWith(typed));
    }

    [Fact]
    public void Text_OfAnAddress_ShowsNoDigit()
    {
        Assert.True(EthereumAddress.TryParse(Checksummed, out var address, out _));
        Assert.DoesNotContain("5aAe", $"{address}", StringComparison.OrdinalIgnoreCase);
    }
}
