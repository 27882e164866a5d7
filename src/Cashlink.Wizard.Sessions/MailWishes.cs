namespace Cashlink.Wizard.Sessions;

/// <summary>What the investor says about mails.</summary>
public static class MailWishes
{
    extension(WizardSession session)
    {
        /// <summary>True when mails can be wanted: something is signed, and it did not end before there was a contract.</summary>
        public bool CanHaveMail => session.SignedAt is not null && session.End is null;

        /// <summary>The investor wants mails to this address, and to no other from now on.</summary>
        /// <exception cref="InvalidOperationException">Nothing is signed.</exception>
        public void MailWanted(MailContact contact)
        {
            if (!session.CanHaveMail)
                throw new InvalidOperationException("Nothing is signed that mails could tell of.");
            session.Mail = contact;
        }

        /// <summary>Somebody who reads the mails of the address has confirmed it.</summary>
        /// <returns>False when it was confirmed before.</returns>
        public bool MailConfirmed(DateTimeOffset now)
        {
            if (session.Mail is not { ConfirmedAt: null } contact)
                return false;
            session.Mail = contact with { ConfirmedAt = now };
            return true;
        }

        /// <summary>No more mails are wanted.</summary>
        /// <returns>False when none were.</returns>
        public bool MailUnwanted()
        {
            var wasWanted = session.Mail is not null;
            session.Mail = null;
            return wasWanted;
        }
    }
}
