using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>
/// Notices on every node within seconds that keys were made, revoked or thrown away by another process, and that the turn of a new one has come.
/// Without it a node would go on for up to a day with the keys that it has read at its start.
/// </summary>
public sealed partial class KeyWatch(IKeyPlace place, WatchedKeys keys, KeyInUse inUse, ILogger<KeyWatch> logger) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private string? _seen;

    /// <summary>Looks once.</summary>
    /// <returns>True when something was another than before.</returns>
    public bool Look()
    {
        var now = TimeProvider.System.GetUtcNow();
        var stored = place.Read();
        // Which keys there are, and which of them are to be used already. How they are closed does not matter to who has opened them.
        var seen = string.Join(' ', stored.Select(one => $"{one.Name}:{KeyTurn.HasCome(one.Element, now)}"));
        var isAnother = _seen is not null && _seen != seen;
        _seen = seen;
        if (isAnother)
        {
            keys.ReadAgain();
            // The framework reads in the background when keys are used next, and lets that use go by the old ones: so this is the next use.
            _ = inUse.Read();
        }
        return isAnother;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Data Protection goes by the system's clock and by no other.
        using var timer = new PeriodicTimer(Interval);
        do
        {
            try
            {
                if (await Task.Run(Look, stoppingToken))
                    LogChanged(logger);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The store is away, which others say. The keys in memory hold on.
                var what = StoreFailure.Of(failure) ?? failure.GetType().Name;
                LogNotSeen(logger, what);
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The stored keys have changed and are read again.")]
    private static partial void LogChanged(ILogger logger);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The stored keys could not be looked at ({What}).")]
    private static partial void LogNotSeen(ILogger logger, string what);
}
