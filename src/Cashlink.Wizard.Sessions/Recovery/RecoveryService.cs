using Cashlink.Wizard.Sessions.Journal;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Recovery;

/// <summary>
/// Takes up calls that were left open: at start those of a process that died, later those that Cashlink did not answer. A session
/// that was signed is finished here even if no browser ever comes back.
/// </summary>
public sealed partial class RecoveryService(
    JournalStore journal, SessionStore sessions, CallJournal calls, IOptions<RecoverySettings> settings, TimeProvider clock, ILogger<RecoveryService> logger)
    : BackgroundService
{
    private const int MostAtATime = 200;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var recovery = settings.Value;
        while (!stoppingToken.IsCancellationRequested)
        {
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
                // A store that cannot be reached now may be back in a moment; the journal is not to be left alone.
                LogRoundFailed(logger, failure);
            }
            await Task.Delay(recovery.Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes up every session whose calls are due, once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await journal.SessionsDueAsync(clock.GetUtcNow(), MostAtATime, cancellationToken);
        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = settings.Value.Parallelism, CancellationToken = cancellationToken },
            ResumeAsync);
    }

    private async ValueTask ResumeAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        using var trace = WizardMeasures.BeginTrace("recovery");
        try
        {
            if (await sessions.FindAsync(sessionId, cancellationToken) is { } session
                && await calls.TryResumeAsync(session, cancellationToken) is { } outcome)
                LogResumed(logger, sessionId, outcome.Kind);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // One session that cannot be taken up (unreadable content, say) must not keep the others waiting.
            LogSessionFailed(logger, failure, sessionId);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Took up the open calls of session {SessionId}: {Outcome}.")]
    private static partial void LogResumed(ILogger logger, Guid sessionId, CallOutcomeKind outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "The open calls of session {SessionId} could not be taken up.")]
    private static partial void LogSessionFailed(ILogger logger, Exception failure, Guid sessionId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal could not be looked through.")]
    private static partial void LogRoundFailed(ILogger logger, Exception failure);
}
