using Cashlink.Api;
using Cashlink.Wizard.Shell.Forms;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>What must be right before a new wallet is sent. Tokens that go to a wrong address are lost for good.</summary>
public static class WalletRules
{
    public const string AddressFieldId = "wallet-address";
    public const string EndFieldId = "wallet-address-end";
    public const string TermsFieldId = "confirm-custody-terms";

    /// <summary>What was typed or pasted, without the spaces, breaks and invisible signs that come along.</summary>
    public static string Clean(string typed) => string.Concat(InvisibleSigns.Without(typed).Where(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign)));

    /// <summary>What must be corrected, field by field, in the order of the page; empty when it can be sent.</summary>
    public static IReadOnlyList<FieldError> Check(WalletForm form, WalletTexts texts) => form.Choice switch
    {
        WalletForm.Own => [.. CheckAddress(form, texts), .. CheckEnd(form, texts)],
        WalletForm.Managed when !form.TermsAccepted => [new FieldError(TermsFieldId, texts.TermsMissing)],
        _ => [],
    };

    /// <summary>What is wrong with the address.</summary>
    public static IEnumerable<FieldError> CheckAddress(WalletForm form, WalletTexts texts)
    {
        var typed = Clean(form.Address);
        if (typed.Length == 0)
            yield return new FieldError(AddressFieldId, texts.AddressMissing);
        else if (!EthereumAddress.TryParse(typed, out var address, out var fault))
            yield return new FieldError(AddressFieldId, texts.AddressWrong(fault!.Value));
        else if (OwnerlessAddress.KindOf(address) is { } kind)
            yield return new FieldError(AddressFieldId, texts.AddressOwnerless(kind));
    }

    /// <summary>What is wrong with its end, typed a second time. Without an address there is nothing to compare it with.</summary>
    public static IEnumerable<FieldError> CheckEnd(WalletForm form, WalletTexts texts)
    {
        var typed = Clean(form.End);
        if (typed.Length == 0)
            yield return new FieldError(EndFieldId, texts.EndMissing);
        else if (EthereumAddress.TryParse(Clean(form.Address), out var address, out _) && !address.EndsWith(typed))
            yield return new FieldError(EndFieldId, texts.EndWrong);
    }
}
