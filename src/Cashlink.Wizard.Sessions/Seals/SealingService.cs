using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>Seals what was recorded, at intervals, on every node that has the key.</summary>
public sealed partial class SealingService(SealStore seals, SealLogFile log, SealKeys keys, IOptions<SealSettings> settings, TimeProvider clock, ILogger<SealingService> logger)
    : BackgroundService
{
    /// <summary>How often all records are looked through, for entries that came too late for their turn.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromHours(1);

    private DateTimeOffset _sweptAt = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (keys.Signing is null)
        {
            LogNoKey(logger);
            return;
        }
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
                LogFailed(logger, failure);
            }
            await Task.Delay(settings.Value.Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Seals all that is not sealed yet, and brings the log file up to date.</summary>
    /// <returns>How many seals were set.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var isThorough = now - _sweptAt >= Sweep;
        var set = 0;
        while (await seals.SealAsync(isThorough, cancellationToken) is { } seal)
        {
            set++;
            if (seal.Heads.Count < SealStore.MostHeads)
                break;
        }
        if (isThorough)
            _sweptAt = now;
        await log.CatchUpAsync(cancellationToken);
        return set;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No Seals:KeyFile is set: the record is chained, and nobody seals it. Whoever can write into the database can replace a whole record unseen.")]
    private static partial void LogNoKey(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "The record could not be sealed; it is tried again.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
