using Cashlink.Wizard.Partners.Theme;

namespace Cashlink.Wizard.Tests.Embedding.Theme;

public sealed class ColourTests
{
    /// <summary>Ends of the scale, and greys and colours whose ratios are published (WebAIM, W3C's understanding of 1.4.3).</summary>
    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#ffffff", "#ffffff", 1)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#767676", "#ffffff", 4.542)]
    [InlineData("#949494", "#ffffff", 3.033)]
    [InlineData("#ff0000", "#ffffff", 3.998)]
    [InlineData("#0000ff", "#ffffff", 8.592)]
    [InlineData("#00ff00", "#ffffff", 1.372)]
    public void ContrastTo_KnownPairs_IsThePublishedRatio(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Read(one).ContrastTo(Read(other)), 0.001);
        Assert.Equal(ratio, Read(other).ContrastTo(Read(one)), 0.001);
    }

    [Theory]
    [InlineData("#000000", 0)]
    [InlineData("#ffffff", 1)]
    [InlineData("#ff0000", 0.2126)]
    [InlineData("#00ff00", 0.7152)]
    [InlineData("#0000ff", 0.0722)]
    [InlineData("#808080", 0.21586)]
    public void Luminance_KnownColours_IsThePublishedValue(string colour, double luminance) =>
        Assert.Equal(luminance, Read(colour).Luminance, 0.0001);

    [Fact]
    public void Over_HalfBlackOverWhite_IsMiddleGrey() => Assert.Equal(new Colour(127.5, 127.5, 127.5), Read("#000000").Over(0.5, Colour.White));

    [Theory]
    [InlineData("#0A5a4E", 10, 90, 78)]
    [InlineData("#000000", 0, 0, 0)]
    public void Parse_SixHexDigits_IsTheColour(string text, double red, double green, double blue) =>
        Assert.Equal(new Colour(red, green, blue), Colour.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("#fff")]
    [InlineData("0a5a4e")]
    [InlineData("#0a5a4g")]
    [InlineData("#0a5a4e ")]
    [InlineData("#0a5a4e80")]
    [InlineData("# a5a4e")]
    [InlineData("red")]
    [InlineData("#fff;}body{display:none")]
    public void Parse_AnythingElse_IsNone(string? text) => Assert.Null(Colour.Parse(text));

    private static Colour Read(string text) => Colour.Parse(text)!.Value;
}
