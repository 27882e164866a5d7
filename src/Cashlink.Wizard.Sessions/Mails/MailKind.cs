namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>What a mail tells.</summary>
public enum MailKind
{
    /// <summary>Somebody has given this address: is it yours?</summary>
    Confirm,

    /// <summary>The subscription was received, with what was agreed.</summary>
    Received,

    /// <summary>The issuer has accepted; the payment data are in the wizard.</summary>
    Accepted,

    /// <summary>The payment has not come.</summary>
    PaymentMissing,

    /// <summary>It is still open where the tokens go.</summary>
    WalletNeeded,

    /// <summary>The withdrawal was received (§ 356a (4) BGB).</summary>
    Withdrawn,

    /// <summary>A fresh link into the subscription, for whoever asked for it.</summary>
    Return,

    /// <summary>A withdrawal through the public entry was received.</summary>
    NoticeReceived,

    /// <summary>A code that shows, typed in at an advisor's device, that its reader is there.</summary>
    PresenceCode,
}

/// <summary>How far a mail is.</summary>
public enum MailState
{
    /// <summary>It is to be sent, or on its way.</summary>
    Waiting,

    /// <summary>The mail server has taken it.</summary>
    Sent,

    /// <summary>The mail server has refused it for good: the address does not exist, say. Somebody has to look at it.</summary>
    Refused,

    /// <summary>It could not be handed over for days. Somebody has to look at it.</summary>
    GivenUp,

    /// <summary>Nobody needs it any more: the address was taken back, the wallet is chosen.</summary>
    Dropped,
}
