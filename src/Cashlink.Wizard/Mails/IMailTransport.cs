using MimeKit;

namespace Cashlink.Wizard.Mails;

/// <summary>How handing a mail over has ended.</summary>
public enum MailOutcome
{
    /// <summary>A server has taken it, and is to deliver it.</summary>
    Taken,

    /// <summary>A server does not take it, however often it is tried.</summary>
    Refused,

    /// <summary>It was not taken this time.</summary>
    NotNow,
}

/// <summary>Hands mails over to whoever delivers them.</summary>
public interface IMailTransport
{
    /// <summary>Hands one mail over, once.</summary>
    /// <returns>How it ended, and the server's reply (RFC 5321) where it gave one.</returns>
    Task<(MailOutcome Outcome, int? Status)> SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
