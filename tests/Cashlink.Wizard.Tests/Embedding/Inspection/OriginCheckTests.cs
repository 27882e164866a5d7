using Cashlink.Wizard.Embedding.Inspection;

namespace Cashlink.Wizard.Tests.Embedding.Inspection;

public sealed class OriginCheckTests
{
    private static readonly string[] Allowed = ["https://portal.example", "http://localhost:5081", "https://www.other.example:8443"];

    [Theory]
    [InlineData("https://portal.example")]
    [InlineData("http://localhost:5081")]
    public void Origin_ExactlyOnTheList_IsGood(string origin) => Assert.True(OriginCheck.Of(origin, Allowed).Ok);

    [Theory]
    [InlineData("https://portal.example/", "Ask for https://portal.example")]
    [InlineData("https://portal.example/path?x=1", "Ask for https://portal.example")]
    [InlineData("HTTPS://Portal.Example", "Ask for https://portal.example")]
    [InlineData("https://portal.example:443", "Ask for https://portal.example")]
    [InlineData("http://portal.example", "its scheme is https")]
    [InlineData("https://portal.example:444", "its port is 443")]
    [InlineData("https://www.portal.example", "it does not begin with www.")]
    [InlineData("https://other.example:8443", "it begins with www.")]
    [InlineData("http://127.0.0.1:5081", "its host is localhost")]
    [InlineData("https://a.portal.example", "this is a host below it")]
    [InlineData("https://example", "this is the host above it")]
    public void Origin_ThatIsNearlyOnTheList_IsToldWhatDiffers(string origin, string expected)
    {
        var check = OriginCheck.Of(origin, Allowed);

        Assert.False(check.Ok);
        Assert.Contains(expected, check.Detail + check.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://portal.example.evil.test")]
    [InlineData("https://notportal.example")]
    public void Origin_ThatOnlyLooksAlike_IsNotAllowedAndNotCalledNear(string origin)
    {
        var check = OriginCheck.Of(origin, Allowed);

        Assert.False(check.Ok);
        Assert.EndsWith("is none of the partner's origins.", check.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("portal.example")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://")]
    public void Text_ThatIsNoOrigin_IsToldSo(string text) =>
        Assert.EndsWith("is no origin.", OriginCheck.Of(text, Allowed).Detail, StringComparison.Ordinal);

    [Fact]
    public void Partner_WithoutOrigins_IsToldThatNobodyMayFrame() =>
        Assert.Contains("nobody may frame", OriginCheck.Of("https://portal.example", []).Detail, StringComparison.Ordinal);
}
