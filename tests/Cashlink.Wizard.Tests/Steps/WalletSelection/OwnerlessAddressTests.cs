using Cashlink.Api;

namespace Cashlink.Wizard.Tests.Steps.WalletSelection;

/// <summary>Addresses that nobody can hold. Tokens that are sent there are lost.</summary>
public sealed class OwnerlessAddressTests
{
    [Theory]
    [InlineData("0x0000000000000000000000000000000000000000", OwnerlessKind.Zero)]
    [InlineData("0x000000000000000000000000000000000000dEaD", OwnerlessKind.Burn)]
    [InlineData("0xdeaddeaddeaddeaddeaddeaddeaddeaddeaddead", OwnerlessKind.Burn)]
    [InlineData("0x0000000000000000000000000000000000000001", OwnerlessKind.Reserved)]
    [InlineData("0x0000000000000000000000000000000000000009", OwnerlessKind.Reserved)]
    [InlineData("0x000000000000000000000000000000000000ffff", OwnerlessKind.Reserved)]
    [InlineData("0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", OwnerlessKind.Pattern)]
    [InlineData("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", OwnerlessKind.Pattern)]
    [InlineData("0xabababababababababababababababababababab", OwnerlessKind.Pattern)]
    [InlineData("0x1234567890123456789012345678901234567890", OwnerlessKind.Pattern)]
    [InlineData("0x0123456789abcdef0123456789abcdef01234567", OwnerlessKind.Pattern)]
    public void Address_ThatNobodyCanHold_IsKnownByItsKind(string text, OwnerlessKind kind) => Assert.Equal(kind, OwnerlessAddress.KindOf(Parsed(text)));

    [Theory]
    [InlineData("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")]
    [InlineData("0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359")]
    [InlineData("0x0000000000000000000000000000000000010000")]
    [InlineData("0x00000000219ab540356cBB839Cbe05303d7705Fa")]
    [InlineData("0xdeaddeaddeaddeaddeaddeaddeaddeaddeaddeae")]
    public void Address_ThatSomebodyMayHold_IsOfNoKind(string text) => Assert.Null(OwnerlessAddress.KindOf(Parsed(text)));

    [Theory]
    [InlineData("de", OwnerlessKind.Zero)]
    [InlineData("en", OwnerlessKind.Pattern)]
    public void Rules_OfAnAddressThatNobodyCanHold_SayWhy(string code, OwnerlessKind kind)
    {
        var texts = WalletTexts.All.In(Cashlink.Wizard.Localization.Language.Find(code)!);
        var form = new WalletForm { Choice = WalletForm.Own, Address = kind == OwnerlessKind.Zero ? $"0x{new string('0', 40)}" : $"0x{new string('e', 40)}" };

        var error = Assert.Single(WalletRules.CheckAddress(form, texts));

        Assert.Equal((WalletRules.AddressFieldId, texts.AddressOwnerless(kind)), (error.FieldId, error.Message));
    }

    private static EthereumAddress Parsed(string text)
    {
        Assert.True(EthereumAddress.TryParse(text, out var address, out _));
        return address;
    }
}
