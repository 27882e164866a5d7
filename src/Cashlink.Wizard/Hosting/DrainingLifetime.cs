using System.Runtime.InteropServices;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Hosting;

/// <summary>
/// Ends the process on SIGTERM, SIGINT or SIGQUIT after the time to drain: until then it goes on as before, only that
/// <c>/health</c> says it is going, so a load balancer sends nobody new. A second signal ends it at once.
/// </summary>
public sealed partial class DrainingLifetime(
    IHostApplicationLifetime application, IOptions<HostingSettings> settings, TimeProvider clock, ILogger<DrainingLifetime> logger)
    : IHostLifetime, IDisposable
{
    private readonly List<PosixSignalRegistration> _signals = [];
    private int _asked;

    /// <summary>True once the process was told to end.</summary>
    public bool IsDraining => Volatile.Read(ref _asked) > 0;

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT })
            _signals.Add(PosixSignalRegistration.Create(signal, EndAfterDraining));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    private void EndAfterDraining(PosixSignalContext context)
    {
        context.Cancel = true; // The host ends in order instead of the runtime at once.
        if (Interlocked.Increment(ref _asked) > 1 || settings.Value.Drain <= TimeSpan.Zero)
        {
            application.StopApplication();
            return;
        }
        LogDraining(logger, settings.Value.Drain);
        _ = Task.Delay(settings.Value.Drain, clock).ContinueWith(_ => application.StopApplication(), TaskScheduler.Default);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Told to end; draining for {Drain}.")]
    private static partial void LogDraining(ILogger logger, TimeSpan drain);
}
