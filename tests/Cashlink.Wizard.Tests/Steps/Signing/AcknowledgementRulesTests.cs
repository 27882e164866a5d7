using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Steps.Signing;

public sealed class AcknowledgementRulesTests
{
    private static readonly AcknowledgementTexts German = AcknowledgementTexts.All.German;

    [Theory]
    [InlineData("Lena Hoffmann")]
    [InlineData("Nguyễn Thị Ánh-Dương von der Schulenburg")]
    [InlineData("علی\u200cرضا محمدی")]
    [InlineData("Ö")]
    public void Check_ANameAsPeopleWriteIt_IsTaken(string name) => Assert.Empty(AcknowledgementRules.Check(name, "Lübeck", Language.German));

    [Fact]
    public void Check_NothingTyped_NamesBothFields() => Assert.Equal(
        [(AcknowledgementRules.NameFieldId, German.NameMissing), (AcknowledgementRules.PlaceFieldId, German.PlaceMissing)],
        AcknowledgementRules.Check(" ", null, Language.German).Select(error => (error.FieldId!, error.Message)));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Check_Length_EndsAt200(int length, bool fits) =>
        Assert.Equal(fits, AcknowledgementRules.Check($" {new string('a', length)} ", "Lübeck", Language.German).Count == 0);

    [Theory]
    [InlineData("Lena\u0000Hoffmann")]
    [InlineData("Lena\nHoffmann")]
    [InlineData("Lena\u2028Hoffmann")]
    [InlineData("Lena\u202enamffoH")]
    [InlineData("Lena\u2067Hoffmann")]
    [InlineData("Lena\uE000")]
    public void Check_WhatNobodyCanRead_IsRefused(string name) => Assert.Equal(
        German.Unusable, Assert.Single(AcknowledgementRules.Check(name, "Lübeck", Language.German)).Message);
}
