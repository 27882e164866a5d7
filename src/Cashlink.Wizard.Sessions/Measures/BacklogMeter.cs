using System.Diagnostics.Metrics;

namespace Cashlink.Wizard.Sessions.Measures;

/// <summary>
/// Looks at what waits, now and then, and tells of it when asked: whoever collects must not have to wait for the store. All nodes tell the
/// same of a store that they share.
/// </summary>
public sealed class BacklogMeter(IEnumerable<IBacklog> backlogs, IMeterFactory meters, TimeProvider clock) : BackgroundService
{
    /// <summary>Gauge, in seconds: how long the oldest waits.</summary>
    public const string Age = "cashlink.wizard.backlog.age";

    /// <summary>Gauge: how many wait.</summary>
    public const string Waiting = "cashlink.wizard.backlog.waiting";

    /// <summary>Gauge: how many are given up or refused.</summary>
    public const string Failed = "cashlink.wizard.backlog.failed";

    /// <summary>Which backlog.</summary>
    public const string Backlog = "cashlink.wizard.backlog";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private volatile IReadOnlyDictionary<string, BacklogState> _seen = new Dictionary<string, BacklogState>();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.CreateWizardMeter();
        meter.CreateObservableGauge(
            Age, () => Tell(state => state.Oldest is { } oldest ? Math.Max(0, (clock.GetUtcNow() - oldest).TotalSeconds) : 0), "s", "How long the oldest waits.");
        meter.CreateObservableGauge(Waiting, () => Tell(state => (long)state.Waiting), "{entry}", "How many wait.");
        meter.CreateObservableGauge(Failed, () => Tell(state => (long)state.Failed), "{entry}", "How many are given up or refused.");
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception)
            {
                // The store is away, which StoreHealth and whoever works on it say. What was seen last would be told for ever otherwise.
                _seen = new Dictionary<string, BacklogState>();
            }
            await Task.Delay(Interval, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks at all, once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken = default)
    {
        var seen = new Dictionary<string, BacklogState>();
        foreach (var backlog in backlogs)
            seen[backlog.Name] = await backlog.LookAsync(cancellationToken);
        _seen = seen;
    }

    private IEnumerable<Measurement<T>> Tell<T>(Func<BacklogState, T> what)
        where T : struct => _seen.Select(entry => new Measurement<T>(what(entry.Value), new KeyValuePair<string, object?>(Backlog, entry.Key)));
}
