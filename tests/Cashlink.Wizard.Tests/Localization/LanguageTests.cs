using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Localization;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(null, "de")]
    [InlineData("", "de")]
    [InlineData("en", "en")]
    [InlineData("en-GB,de;q=0.5", "en")]
    [InlineData("EN-us", "en")]
    [InlineData("xx-XX, xx;q=0.9, en;q=0.8, de;q=0.7", "en")]
    [InlineData("xx, yy", "de")]
    [InlineData("*", "de")]
    [InlineData(";;,,-", "de")]
    public void FromHeader_FirstOneThatThereIs_OrTheDefault(string? header, string code) =>
        Assert.Equal(code, Language.FromHeader(header).Code);

    [Theory]
    [InlineData("de", "de")]
    [InlineData("en", "en")]
    [InlineData("xx", null)]
    [InlineData("DE", null)]
    [InlineData(null, null)]
    public void Find_ByCode_OrNone(string? code, string? found) => Assert.Equal(found, Language.Find(code)?.Code);

    [Fact]
    public void OrDefault_UnknownCode_IsGerman() => Assert.Same(Language.German, Language.OrDefault("xx"));

    [Fact]
    public void All_GermanFirst() => Assert.Equal(["de", "en"], Language.All.Select(language => language.ToString()));

    /// <summary>A language that takes another one's texts would look complete to the compiler.</summary>
    [Fact]
    public void Texts_OfEachLanguage_AreItsOwn()
    {
        var parts = typeof(Localized<string>).GetConstructors().Single(constructor => constructor.GetParameters().Length != 1).GetParameters();
        var texts = (Localized<string>)Activator.CreateInstance(typeof(Localized<string>), [.. parts.Select(part => part.Name!)])!;

        Assert.Equal(parts.Select(part => part.Name).Order(), Language.All.Select(texts.In).Order());
    }
}
