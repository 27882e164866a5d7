using Cashlink.Api;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Measures;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Mails;

/// <summary>
/// Hands mails over until they are taken. A mail is claimed before it is sent and noted after it was taken; a process that dies between the
/// two has it sent again, as the same mail (docs/decisions/033-mails.md).
/// </summary>
public sealed partial class MailService(
    MailOutbox outbox, MailStore store, MailComposer composer, IMailTransport transport, IOptions<MailSettings> settings, TimeProvider clock,
    ILogger<MailService> logger)
    : BackgroundService
{
    private const int MostAtATime = 50;

    /// <summary>Who takes a mail has it this long. It is more than an attempt can last, so two never send the same at once.</summary>
    private static readonly TimeSpan Reservation = SmtpTransport.Patience * 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.Value.IsOn && !stoppingToken.IsCancellationRequested)
        {
            var next = outbox.NextAsync();
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The store may be away for a moment; mails are not to be forgotten for it.
                LogRoundFailed(logger, failure);
                next = Task.Delay(Timeout.Infinite, stoppingToken);
            }
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(next, Task.Delay(settings.Value.Interval, clock, pause.Token));
            await pause.CancelAsync();
        }
    }

    /// <summary>Sends everything that is due, once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken = default)
    {
        foreach (var row in await store.DueAsync(clock.GetUtcNow(), MostAtATime, cancellationToken))
        {
            if (await store.TryTakeAsync(row, clock.GetUtcNow() + Reservation, cancellationToken))
                await SendAsync(row, cancellationToken);
        }
    }

    private async Task SendAsync(MailRow row, CancellationToken cancellationToken)
    {
        using var trace = WizardMeasures.BeginTrace("mail");
        var content = store.Open(row);
        ComposedMail? mail;
        try
        {
            mail = await composer.ComposeAsync(row.Kind, row.SessionId, content, cancellationToken);
        }
        catch (CashlinkException)
        {
            await NotNowAsync(row, status: null);
            return;
        }
        if (mail is null)
        {
            await store.NoteAsync(row, MailState.Dropped, row.LastStatus, clock.GetUtcNow());
            return;
        }
        var message = MailMessages.Of(mail, row, settings.Value.From!);
        var (outcome, status) = await transport.SendAsync(message, cancellationToken);
        switch (outcome)
        {
            case MailOutcome.Taken:
                await store.NoteAsync(row, MailState.Sent, status, clock.GetUtcNow(), Entry(row, message.MessageId!, content, isTaken: true, status));
                break;
            case MailOutcome.Refused:
                LogRefused(logger, row.Kind, row.Id, row.SessionId, status);
                await store.NoteAsync(row, MailState.Refused, status, clock.GetUtcNow(), Entry(row, message.MessageId!, content, isTaken: false, status));
                break;
            default:
                await NotNowAsync(row, status);
                break;
        }
    }

    private async Task NotNowAsync(MailRow row, int? status)
    {
        var (attempts, next) = (row.Attempts + 1, clock.GetUtcNow() + PauseAfter(row.Attempts));
        // What was never due before its time has waited since then.
        if (next - (row.Kind == MailKind.WalletNeeded ? row.CreatedAt + settings.Value.WalletReminderAfter : row.CreatedAt) > settings.Value.GiveUpAfter)
        {
            LogGivenUp(logger, row.Kind, row.Id, row.SessionId, attempts, status);
            await store.NoteAsync(row, MailState.GivenUp, status, clock.GetUtcNow());
            return;
        }
        LogNotTaken(logger, row.Kind, row.Id, row.SessionId, attempts, status);
        await store.NoteAsync(row, MailState.Waiting, status, next);
    }

    private TimeSpan PauseAfter(int attemptsBefore)
    {
        var pause = settings.Value.FirstPause * Math.Pow(2, Math.Min(attemptsBefore, 30));
        return pause < settings.Value.LongestPause ? pause : settings.Value.LongestPause;
    }

    private static MailHandedOver Entry(MailRow row, string messageId, MailContent content, bool isTaken, int? status) =>
        new(NameOf(row.Kind), messageId, content.To, isTaken, status);

    /// <summary>The kind's name in the record, which keeps its meaning for good.</summary>
    private static string NameOf(MailKind kind) => kind switch
    {
        MailKind.Confirm => "confirm",
        MailKind.Received => "received",
        MailKind.Accepted => "accepted",
        MailKind.PaymentMissing => "payment-missing",
        MailKind.WalletNeeded => "wallet-needed",
        MailKind.Withdrawn => "withdrawn",
        MailKind.Return => "return",
        MailKind.NoticeReceived => "notice-received",
        MailKind.PresenceCode => "presence-code",
        _ => throw new InvalidOperationException($"Unknown mail {kind}."),
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "The mail {Kind} ({MailId}) of session {SessionId} was not taken (attempt {Attempts}, reply {Status}); it is sent again later.")]
    private static partial void LogNotTaken(ILogger logger, MailKind kind, Guid mailId, Guid? sessionId, int attempts, int? status);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail {Kind} ({MailId}) of session {SessionId} was refused for good by the mail server (reply {Status}).")]
    private static partial void LogRefused(ILogger logger, MailKind kind, Guid mailId, Guid? sessionId, int? status);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail {Kind} ({MailId}) of session {SessionId} was never taken and is given up (attempt {Attempts}, reply {Status}).")]
    private static partial void LogGivenUp(ILogger logger, MailKind kind, Guid mailId, Guid? sessionId, int attempts, int? status);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mails could not be looked through.")]
    private static partial void LogRoundFailed(ILogger logger, Exception failure);
}
