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

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
