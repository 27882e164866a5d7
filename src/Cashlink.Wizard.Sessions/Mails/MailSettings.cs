namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>How the line to the mail server is kept from being read.</summary>
public enum MailSecurity
{
    /// <summary>The line begins in the clear and is encrypted before anything is said (port 587).</summary>
    StartTls,

    /// <summary>The line is encrypted from the beginning (port 465).</summary>
    Tls,

    /// <summary>The line is not encrypted: for a mail server on this machine only.</summary>
    None,
}

/// <summary>How mails are sent (section <c>Mail</c>). Without an address to send from there are none, and no page speaks of them.</summary>
public sealed class MailSettings
{
    /// <summary>The mail server's name.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public MailSecurity Security { get; set; } = MailSecurity.StartTls;

    /// <summary>Who signs in there; null when nobody has to.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The address that mails are from.</summary>
    public string? From { get; set; }

    /// <summary>How often it is looked for mails that another process wrote, or that are to be tried again.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The first pause after an attempt that failed; each one after it is twice as long.</summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Pauses grow up to this one.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromHours(1);

    /// <summary>A mail that is older is given up.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(72);

    /// <summary>How long an investor has time to choose a wallet before a mail asks for it.</summary>
    public TimeSpan WalletReminderAfter { get; set; } = TimeSpan.FromDays(2);

    /// <summary>How long a link may be used that was sent by mail: mails are slower than portals.</summary>
    public TimeSpan LinkLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>True when mails are sent.</summary>
    public bool IsOn => !string.IsNullOrWhiteSpace(From);
}
