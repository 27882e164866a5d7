using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Shell.Forms;

namespace Cashlink.Wizard.Withdrawals;

/// <summary>What was typed into the public entry.</summary>
/// <param name="Number">The number of the subscription, or what else names the contract.</param>
/// <param name="Name">Who withdraws.</param>
/// <param name="Email">Where the receipt goes.</param>
public sealed record WithdrawalForm(string Number, string Name, string Email)
{
    public const string NumberField = "number";
    public const string NameField = "name";
    public const string EmailField = "email";

    /// <summary>Longer texts name no contract and nobody.</summary>
    public const int Longest = 500;

    public static readonly WithdrawalForm Empty = new("", "", "");

    public static WithdrawalForm Of(IFormCollection form) => new(Text(form[NumberField]), Text(form[NameField]), Text(form[EmailField]));

    /// <summary>What is missing. Whether it fits a contract is no question here: the declaration is taken in any case.</summary>
    /// <param name="isMailOn">True when a receipt is mailed, which needs an address.</param>
    /// <param name="language">The language of the page.</param>
    public IReadOnlyList<FieldError> Check(bool isMailOn, Language language)
    {
        var texts = PublicWithdrawalTexts.All.In(language);
        var errors = new List<FieldError>();
        if (Number.Length == 0)
            errors.Add(new(NumberField, texts.NumberMissing));
        if (Name.Length == 0)
            errors.Add(new(NameField, texts.NameMissing));
        if ((isMailOn || Email.Length > 0) && !EmailAddress.TryRead(Email, out _))
            errors.Add(new(EmailField, texts.EmailMissing));
        return errors;
    }

    /// <summary>The declaration, with the words that stood on the page.</summary>
    public WithdrawalNotice ToNotice(Language language) => new(
        Number, Name, EmailAddress.TryRead(Email, out var address) ? address : "", language.Code, PublicWithdrawalTexts.All.In(language).Declaration);

    /// <summary>Says that there is one, not whose.</summary>
    public override string ToString() => nameof(WithdrawalForm);

    /// <summary>What no eye sees is no part of a name or a number, and a database may not take it.</summary>
    private static string Text(string? typed)
    {
        var text = new string([.. (typed ?? "").Where(sign => !char.IsControl(sign))]).Trim();
        return text.Length <= Longest ? text : text[..Longest];
    }
}
