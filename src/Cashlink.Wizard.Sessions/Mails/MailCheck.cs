using System.Net;
using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Sessions.Mails;

/// <summary>Checks how mails are to be sent.</summary>
public static class MailCheck
{
    private const int HighestPort = 65535;

    /// <summary>A line for each fault; none when no mails are wanted.</summary>
    public static IEnumerable<string> Faults(MailSettings mail)
    {
        if (mail is { Host: null or "", From: null or "", User: null or "", Password: null or "" })
            yield break;
        if (string.IsNullOrWhiteSpace(mail.Host))
            yield return Fault.Missing("Mail:Host", "the mail server, for instance mail.example");
        if (string.IsNullOrWhiteSpace(mail.From))
            yield return Fault.Missing("Mail:From", "the address that mails are from, for instance anlage@bank.example");
        else if (!EmailAddress.TryRead(mail.From, out _))
            yield return Fault.Wrong("Mail:From", "must be a mail address, without a name");
        if (mail.Port is < 1 or > HighestPort)
            yield return Fault.Wrong("Mail:Port", "must be a port, usually 587 or 465");
        if (mail.Security == MailSecurity.None && !string.IsNullOrWhiteSpace(mail.Host) && !IsThisMachine(mail.Host))
            yield return Fault.Wrong("Mail:Security", "must be StartTls or Tls; None is for a mail server on this machine");
        if (string.IsNullOrEmpty(mail.User) != string.IsNullOrEmpty(mail.Password))
            yield return string.IsNullOrEmpty(mail.User)
                ? Fault.Missing("Mail:User", "who signs in with Mail:Password")
                : Fault.Missing("Mail:Password", "the password of Mail:User");
        foreach (var (name, time) in new[]
        {
            (nameof(mail.Interval), mail.Interval), (nameof(mail.FirstPause), mail.FirstPause), (nameof(mail.LongestPause), mail.LongestPause),
            (nameof(mail.GiveUpAfter), mail.GiveUpAfter), (nameof(mail.WalletReminderAfter), mail.WalletReminderAfter), (nameof(mail.LinkLifetime), mail.LinkLifetime),
        })
        {
            if (time <= TimeSpan.Zero)
                yield return Fault.Wrong($"Mail:{name}", "must be longer than nothing");
        }
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
