using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Mails;
using Cashlink.Wizard.Sessions.Notices;
using Cashlink.Wizard.Sessions.Storage;
using Cashlink.Wizard.Steps.Status.Withdrawing;
using Cashlink.Wizard.Steps.Units;

namespace Cashlink.Wizard.Withdrawals;

/// <summary>
/// Looks up whose contract a withdrawal through the public entry is of, and declares it there with the time at which it was received. What fits
/// none is told to people: it is declared all the same.
/// </summary>
public sealed partial class NoticeMatcher(
    NoticeStore notices, SessionStore sessions, CallJournal journal, ICashlinkClient cashlink, TimeProvider clock, ILogger<NoticeMatcher> logger)
    : BackgroundService
{
    private const int MostAtATime = 20;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>How long somebody has a declaration for himself.</summary>
    private static readonly TimeSpan Reservation = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = notices.NextAsync();
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
                LogRoundFailed(logger, failure);
                next = Task.Delay(Timeout.Infinite, stoppingToken);
            }
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(next, Task.Delay(Interval, clock, pause.Token));
            await pause.CancelAsync();
        }
    }

    /// <summary>Looks up everything that is due, once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken = default)
    {
        foreach (var received in await notices.DueAsync(MostAtATime, cancellationToken))
        {
            if (!await notices.TryClaimAsync(received.Id, clock.GetUtcNow() + Reservation, cancellationToken))
                continue;
            try
            {
                await LookUpAsync(received, cancellationToken);
            }
            catch (Exception failure) when (failure is CashlinkException or SessionBusyException)
            {
                await notices.NoteAsync(received.Id, NoticeState.Received, null, clock.GetUtcNow() + PauseAfterFailure);
            }
        }
    }

    private async Task LookUpAsync(ReceivedNotice received, CancellationToken cancellationToken)
    {
        var session = Guid.TryParse(received.Notice.Number, out var number) ? await sessions.FindByInvestmentAsync(number, cancellationToken) : null;
        var fitsBy = session is null ? null : await FitsByAsync(received.Notice, session, cancellationToken);
        if (session is null || fitsBy is null)
        {
            LogFitsNone(logger, received.Id);
            await notices.NoteAsync(received.Id, NoticeState.NeedsPeople, null, clock.GetUtcNow());
            return;
        }
        if (session.Withdrawal is null && !session.CanBeWithdrawn(received.ReceivedAt))
        {
            LogTooLate(logger, received.Id, session.Id);
            await notices.NoteAsync(received.Id, NoticeState.NeedsPeople, session.Id, clock.GetUtcNow());
            return;
        }
        await DeclareAsync(received, session.Id, fitsBy, cancellationToken);
        await notices.NoteAsync(received.Id, NoticeState.Matched, session.Id, clock.GetUtcNow());
        LogMatched(logger, received.Id, session.Id);
    }

    /// <summary>Cashlink's answer changes nothing: the declaration is committed before it is asked.</summary>
    private Task<CallOutcome> DeclareAsync(ReceivedNotice received, Guid sessionId, string fitsBy, CancellationToken cancellationToken)
    {
        var notice = received.Notice;
        return journal.DeclareAsync(
            sessionId,
            session =>
            {
                // Declared in the session itself, or by another notice.
                if (!session.CanBeWithdrawn(received.ReceivedAt))
                    return [];
                session.DeclareWithdrawal(received.ReceivedAt, notice.Name);
                return [new WithdrawCall(received.ReceivedAt)];
            },
            session =>
            [
                new(EvidenceActor.System, new WithdrawalNoticed(received.Id, received.ReceivedAt, notice.Number, notice.Name, notice.Email, notice.Declaration, fitsBy)),
                new(EvidenceActor.System, new WithdrawalDeclared(
                    received.ReceivedAt, session.InvestmentId!.Value, session.Units?.Units, session.AcceptedAt, [new ShownText(notice.Declaration, notice.Locale)])),
            ],
            cancellationToken);
    }

    /// <summary>What fits beside the number; null when nothing does.</summary>
    private async Task<string?> FitsByAsync(WithdrawalNotice notice, WizardSession session, CancellationToken cancellationToken)
    {
        if (session.Mail is { ConfirmedAt: not null } contact && EmailAddress.AreSame(contact.Address, notice.Email))
            return "email";
        var investor = await cashlink.Investors.GetAsync(session.InvestorId, cancellationToken);
        return NameMatch.Fits(notice.Name, investor) ? "name"
            : EmailAddress.AreSame(investor.Communication?.Email, notice.Email) ? "email"
            : null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The withdrawal {NoticeId} of the public entry is declared in session {SessionId}.")]
    private static partial void LogMatched(ILogger logger, Guid noticeId, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The withdrawal {NoticeId} of the public entry fits no contract: somebody has to look at it (command 'withdrawals').")]
    private static partial void LogFitsNone(ILogger logger, Guid noticeId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The withdrawal {NoticeId} of the public entry came after the period of session {SessionId}, or its contract has ended: somebody has to look at it (command 'withdrawals').")]
    private static partial void LogTooLate(ILogger logger, Guid noticeId, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The withdrawals of the public entry could not be looked through.")]
    private static partial void LogRoundFailed(ILogger logger, Exception failure);
}
