namespace Cashlink.Sandbox;

/// <summary>Wakes what waits in the background (the status clock, the webhook sender) when there may be something to do.</summary>
public sealed class Wakeups
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = New();

    public void Wake()
    {
        TaskCompletionSource woken;
        lock (_lock) (woken, _next) = (_next, New());
        woken.SetResult();
    }

    /// <summary>Take this before looking for work: a wake-up during the look is then not lost.</summary>
    public Task Next()
    {
        lock (_lock) return _next.Task;
    }

    /// <summary>Waits until it is time or until there may be something to do, whichever comes first.</summary>
    /// <param name="next">When it is time; null: never.</param>
    /// <param name="woken">What <see cref="Next"/> gave before the look for work.</param>
    public static async Task WaitAsync(DateTimeOffset? next, Task woken, TimeProvider clock, CancellationToken stoppingToken)
    {
        // A timer counts in milliseconds; half a one too early would only look again for nothing.
        var wait = next is { } due ? due - clock.GetUtcNow() + TimeSpan.FromMilliseconds(1) : Timeout.InfiniteTimeSpan;
        if (next is not null && wait <= TimeSpan.Zero) return;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var delay = Task.Delay(wait, clock, stop.Token);
        // A clock that was moved between the reckoning and the timer would make the timer a whole wait too late.
        if (next is null || clock.GetUtcNow() < next) await Task.WhenAny(woken, delay);
        await stop.CancelAsync();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
