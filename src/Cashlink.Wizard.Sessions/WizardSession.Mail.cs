namespace Cashlink.Wizard.Sessions;

/// <content>Where the investor wants mails.</content>
public sealed partial class WizardSession
{
    /// <summary>The address for receipts and news; null when the investor wants none. See <see cref="MailWishes"/>.</summary>
    public MailContact? Mail
    {
        get => _content.Mail;
        internal set => _content.Mail = value;
    }
}
