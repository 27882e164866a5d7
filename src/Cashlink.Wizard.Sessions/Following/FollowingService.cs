using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Following;

/// <summary>
/// Follows the status of investments until it is final. A webhook only makes an investment due at once; reading it is done here, so
/// a message that is lost, repeated, late or false can do no harm.
/// </summary>
public sealed partial class FollowingService(
    StatusWatchStore watches, StatusFollower follower, IOptions<FollowingSettings> settings, TimeProvider clock, ILogger<FollowingService> logger)
    : BackgroundService
{
    private const int MostAtATime = 100;
    private const int Parallelism = 4;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
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
                // The store may be away for a moment; investments are not to be forgotten for it.
                LogRoundFailed(logger, failure);
            }
            await watches.WaitAsync(settings.Value.Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Reads every investment that is due, once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var due = await watches.DueAsync(clock.GetUtcNow(), MostAtATime, cancellationToken);
        await Parallel.ForEachAsync(
            due, new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken }, FollowAsync);
    }

    private async ValueTask FollowAsync(StatusWatchRow watch, CancellationToken cancellationToken)
    {
        var following = settings.Value;
        var pause = TimeSpan.FromTicks(Math.Clamp(watch.PauseTicks * 3 / 2, following.FirstPause.Ticks, following.LongestPause.Ticks));
        // Whoever moves the row on asks; another process that looked at the same time finds it moved.
        if (!await watches.TryMoveAsync(watch, clock.GetUtcNow() + pause, pause, cancellationToken))
            return;
        try
        {
            var investment = await follower.ReadAsync(watch.SessionId, watch.InvestmentId, cancellationToken);
            if (investment.Status.IsFinal())
                await watches.EndAsync(watch.SessionId, cancellationToken);
        }
        catch (CashlinkException failure)
        {
            LogReadFailed(logger, watch.SessionId, (int?)failure.StatusCode, failure.RequestId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The investment of session {SessionId} could not be read (status {Status}, request {RequestId}); it is tried again later.")]
    private static partial void LogReadFailed(ILogger logger, Guid sessionId, int? status, string? requestId);

    [LoggerMessage(Level = LogLevel.Error, Message = "The investments that are followed could not be looked through.")]
    private static partial void LogRoundFailed(ILogger logger, Exception failure);
}
