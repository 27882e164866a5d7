namespace Cashlink.Wizard.Mails;

/// <summary>A page behind a link of a mail.</summary>
public enum MailLinkKind
{
    /// <summary>Asks whether the address is to be confirmed.</summary>
    Confirm,

    /// <summary>It is.</summary>
    Confirmed,

    /// <summary>Asks whether a fresh link is wanted.</summary>
    Return,

    /// <summary>It was asked for, and is on its way if there is an address for it.</summary>
    ReturnAsked,

    /// <summary>Asks whether mails are to stop.</summary>
    Stop,

    /// <summary>They do.</summary>
    Stopped,

    /// <summary>The link leads nowhere (any more).</summary>
    Unknown,

    /// <summary>Too much was asked for from here.</summary>
    TooMany,
}
