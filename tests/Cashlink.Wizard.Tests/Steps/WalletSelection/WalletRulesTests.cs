namespace Cashlink.Wizard.Tests.Steps.WalletSelection;

public sealed class WalletRulesTests
{
    private const string Address = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed";

    private static readonly WalletTexts Texts = WalletTexts.All.English;

    [Theory]
    [InlineData(Address, "1BeAed")]
    [InlineData(Address, "1beaed")]
    [InlineData(" 0x5aAeb6053F3E94C9b9A0 9f33669435E7Ef1BeAed\n", " 1BeA ed ")]
    [InlineData("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "1beaed")]
    public void Check_AddressWithItsEnd_IsRight(string address, string end) =>
        Assert.Empty(WalletRules.Check(new WalletForm { Choice = WalletForm.Own, Address = address, End = end }, Texts));

    [Theory]
    [InlineData("", "", WalletRules.AddressFieldId, WalletRules.EndFieldId)]
    [InlineData(Address, "", WalletRules.EndFieldId)]
    [InlineData(Address, "1BeAee", WalletRules.EndFieldId)]
    [InlineData("5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "1BeAed", WalletRules.AddressFieldId)]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", "1BeAeD", WalletRules.AddressFieldId)]
    public void Check_WhatIsWrong_IsNamedAtItsField(string address, string end, params string[] fields) =>
        Assert.Equal(
            fields,
            WalletRules.Check(new WalletForm { Choice = WalletForm.Own, Address = address, End = end }, Texts).Select(error => error.FieldId));

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public void Check_WalletInCustody_NeedsTheTerms(bool accepted, int errors) =>
        Assert.Equal(errors, WalletRules.Check(new WalletForm { Choice = WalletForm.Managed, TermsAccepted = accepted }, Texts).Count);

    [Fact]
    public void Check_WalletThatIsThere_IgnoresWhatWasTypedElsewhere() =>
        Assert.Empty(WalletRules.Check(new WalletForm { Choice = Guid.NewGuid().ToString(), Address = "nonsense" }, Texts));
}
