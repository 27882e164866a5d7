namespace Cashlink.Wizard.Sessions;

/// <content>Where the investor wants mails.</content>
public sealed partial class WizardSession
{
    /// <summary>The address for receipts and news; null when the investor wants none.</summary>
    public MailContact? Mail => _content.Mail;

    /// <summary>True when mails can be wanted: something is signed, and it did not end before there was a contract.</summary>
    public bool CanHaveMail => SignedAt is not null && End is null;

    /// <summary>The investor wants mails to this address, and to no other from now on.</summary>
    public void MailWanted(MailContact contact)
    {
        if (!CanHaveMail)
            throw new InvalidOperationException("Nothing is signed that mails could tell of.");
        _content.Mail = contact;
    }

    /// <summary>Somebody who reads the mails of the address has confirmed it.</summary>
    /// <returns>False when it was confirmed before.</returns>
    public bool MailConfirmed(DateTimeOffset now)
    {
        if (_content.Mail is not { ConfirmedAt: null } contact)
            return false;
        _content.Mail = contact with { ConfirmedAt = now };
        return true;
    }

    /// <summary>No more mails are wanted.</summary>
    /// <returns>False when none were.</returns>
    public bool MailUnwanted()
    {
        var wasWanted = _content.Mail is not null;
        _content.Mail = null;
        return wasWanted;
    }
}
