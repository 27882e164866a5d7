using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Identifiers;

namespace Cashlink.Wizard.Tests.Launch;

public sealed class PartnerTests
{
    [Theory]
    [InlineData("https://portal.example/back")]
    [InlineData("https://portal.example/back?order=1")]
    [InlineData("https://portal.example/back#done")]
    [InlineData("https://portal.example/back/to/there")]
    [InlineData("HTTPS://Portal.Example/back")]
    [InlineData("https://portal.example:443/back")]
    public void AllowsReturnTo_AtOrBelow_IsTrue(string address) => Assert.True(Portal().AllowsReturnTo(address));

    [Theory]
    [InlineData("https://portal.example.evil.example/back")]
    [InlineData("https://portal.example@evil.example/back")]
    [InlineData("https://user@portal.example/back")]
    [InlineData("https://user:secret@portal.example/back")]
    [InlineData("https://evilportal.example/back")]
    [InlineData("http://portal.example/back")]
    [InlineData("https://portal.example:8443/back")]
    [InlineData("https://portal.example/")]
    [InlineData("https://portal.example/backdoor")]
    [InlineData("https://portal.example/Back")]
    [InlineData("https://portal.example/back/../other")]
    [InlineData("https://portal.example/back/%2e%2e/other")]
    [InlineData("https://portal.example\\@evil.example/back")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("ftp://portal.example/back")]
    [InlineData("//portal.example/back")]
    [InlineData("/back")]
    [InlineData("")]
    public void AllowsReturnTo_AnythingElse_IsFalse(string address) => Assert.False(Portal().AllowsReturnTo(address));

    [Fact]
    public void AllowsReturnTo_WholeOriginAllowed_IsTrueForEveryPath()
    {
        var partner = new Partner { ReturnUrls = { "https://portal.example/" } };

        Assert.True(partner.AllowsReturnTo("https://portal.example"));
        Assert.True(partner.AllowsReturnTo("https://portal.example/anything"));
    }

    [Fact]
    public void AllowsReturnTo_NoAddresses_IsFalse() => Assert.False(new Partner().AllowsReturnTo("https://portal.example/back"));

    [Fact]
    public void HasKey_EachOfTwoKeys_IsTrue()
    {
        var partner = new Partner { KeyHashes = { SecretHash.Of("old"), SecretHash.Of("new").ToUpperInvariant() } };

        Assert.True(partner.HasKey("old"));
        Assert.True(partner.HasKey("new"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Old")]
    [InlineData("old ")]
    public void HasKey_AnotherKey_IsFalse(string key) => Assert.False(new Partner { KeyHashes = { SecretHash.Of("old") } }.HasKey(key));

    [Fact]
    public void HasKey_TheHashItself_IsFalse() =>
        Assert.False(new Partner { KeyHashes = { SecretHash.Of("old") } }.HasKey(SecretHash.Of("old")));

    private static Partner Portal() => new() { ReturnUrls = { "https://portal.example/back" } };
}
