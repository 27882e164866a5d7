using Cashlink.Wizard.Sessions.Identifiers;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Journal;

/// <summary>Somebody else works on this session's calls and did not finish in time. Nothing was done; trying again is safe.</summary>
public sealed class SessionBusyException() : Exception("The session's calls are being worked on elsewhere.");

/// <summary>
/// Lets the calls of one session go one after the other: within this process by waiting in line, among processes by a lease that
/// is renewed while the work lasts.
/// </summary>
public sealed partial class SessionWork(
    SessionGates gates, LeaseStore leases, IIdentifiers identifiers, TimeProvider clock, ILogger<SessionWork> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = LeaseStore.Duration + TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RenewalPause = LeaseStore.Duration / 4;

    private readonly Guid _process = identifiers.NewId();

    /// <summary>Waits until nobody else works on the session's calls. Dispose what is returned when the work is done.</summary>
    /// <exception cref="SessionBusyException">Another process did not finish in time.</exception>
    public async Task<IAsyncDisposable> TakeAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        var gate = await gates.EnterAsync(sessionId, cancellationToken);
        try
        {
            var giveUpAt = clock.GetUtcNow() + Patience;
            while (!await leases.TryTakeAsync(sessionId, _process, cancellationToken))
            {
                if (clock.GetUtcNow() > giveUpAt)
                    throw new SessionBusyException();
                await Task.Delay(Pause, clock, cancellationToken);
            }
            return Begin(sessionId, gate);
        }
        catch
        {
            gate.Dispose();
            throw;
        }
    }

    /// <summary>Takes the work on the session's calls if nobody has it.</summary>
    /// <returns>Null when somebody has.</returns>
    public async Task<IAsyncDisposable?> TryTakeAsync(Guid sessionId, CancellationToken cancellationToken = default)
    {
        if (gates.TryEnter(sessionId) is not { } gate)
            return null;
        try
        {
            if (await leases.TryTakeAsync(sessionId, _process, cancellationToken))
                return Begin(sessionId, gate);
        }
        catch
        {
            gate.Dispose();
            throw;
        }
        gate.Dispose();
        return null;
    }

    private Work Begin(Guid sessionId, IDisposable gate)
    {
        var over = new CancellationTokenSource();
        return new Work(over, RenewAsync(sessionId, over.Token), () => EndAsync(sessionId, gate));
    }

    private async Task RenewAsync(Guid sessionId, CancellationToken over)
    {
        try
        {
            while (true)
            {
                await Task.Delay(RenewalPause, clock, over);
                await leases.TryTakeAsync(sessionId, _process, over);
            }
        }
        catch (OperationCanceledException)
        {
            // The work is done.
        }
        catch (Exception failure)
        {
            LogLeaseTrouble(logger, failure, sessionId);
        }
    }

    private async Task EndAsync(Guid sessionId, IDisposable gate)
    {
        try
        {
            await leases.ReleaseAsync(sessionId, _process);
        }
        catch (Exception failure)
        {
            LogLeaseTrouble(logger, failure, sessionId);
        }
        finally
        {
            gate.Dispose();
        }
    }

    private sealed class Work(CancellationTokenSource over, Task renewal, Func<Task> end) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await over.CancelAsync();
            await renewal;
            await end();
            over.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The lease of session {SessionId} could not be renewed or given up; it ends by itself.")]
    private static partial void LogLeaseTrouble(ILogger logger, Exception failure, Guid sessionId);
}
