using System.Net.Sockets;
using Cashlink.Wizard.Sessions.Mails;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Cashlink.Wizard.Mails;

/// <summary>Hands mails over to the mail server of the settings. What a server says beside its number is not kept: it likes to repeat addresses.</summary>
public sealed class SmtpTransport(IOptions<MailSettings> settings, TimeProvider clock) : IMailTransport
{
    /// <summary>A server that takes longer has not taken the mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int FirstPermanent = 500;

    public async Task<(MailOutcome Outcome, int? Status)> SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var mail = settings.Value;
        using var patience = new CancellationTokenSource(Patience, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(mail.Host!, mail.Port, OptionsFor(mail.Security), end.Token);
            if (!string.IsNullOrEmpty(mail.User))
                await client.AuthenticateAsync(mail.User, mail.Password!, end.Token);
            await client.SendAsync(message, end.Token);
        }
        catch (SmtpCommandException refusal)
        {
            // What speaks against us as the sender speaks against every mail, and can be mended; that is no reason to drop one.
            var isForGood = (int)refusal.StatusCode >= FirstPermanent && refusal.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;
            return (isForGood ? MailOutcome.Refused : MailOutcome.NotNow, (int)refusal.StatusCode);
        }
        catch (Exception failure) when (IsNoAnswer(failure) && !cancellationToken.IsCancellationRequested)
        {
            return (MailOutcome.NotNow, null);
        }
        await QuitAsync(client);
        return (MailOutcome.Taken, (int)SmtpStatusCode.Ok);
    }

    /// <summary>The mail is taken already; that the goodbye fails changes nothing.</summary>
    private static async Task QuitAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception failure) when (IsNoAnswer(failure) || failure is SmtpCommandException)
        {
            // Nothing to do.
        }
    }

    private static bool IsNoAnswer(Exception failure) => failure is
        SmtpProtocolException or IOException or SocketException or SslHandshakeException or AuthenticationException or ServiceNotConnectedException
        or ServiceNotAuthenticatedException or NotSupportedException or TimeoutException or OperationCanceledException;

    private static SecureSocketOptions OptionsFor(MailSecurity security) => security switch
    {
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.None => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"Unknown security {security}."),
    };
}
