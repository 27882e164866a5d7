using System.Net;
using System.Net.Sockets;
using Polly;
using Polly.Timeout;

namespace Cashlink.Api.Transport;

/// <summary>Whether and when a failed attempt is followed by another.</summary>
internal sealed class RetryRule(CashlinkOptions options, TimeProvider time, Randomness randomness)
{
    /// <summary>
    /// Nobody answered: neither side knows whether the call was carried out. The socket's own exception comes through unwrapped when
    /// the other side dies while the connection is being made.
    /// </summary>
    public static bool IsNoAnswer(Exception? exception) =>
        exception is HttpRequestException or IOException or SocketException or TimeoutException or TimeoutRejectedException;

    /// <summary>The same call may succeed later.</summary>
    public static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;

    /// <summary>The wait before the next attempt; null when there is to be none.</summary>
    /// <param name="outcome">How the attempt ended.</param>
    /// <param name="attempt">How many attempts were repeated before, from 0.</param>
    /// <param name="run">The call.</param>
    public TimeSpan? DelayAfter(Outcome<ApiAnswer> outcome, int attempt, ApiRun run)
    {
        var passes = outcome.Result is { } answer ? IsTransient(answer.Status) : IsNoAnswer(outcome.Exception);
        if (!passes || !run.Call.IsSafeToRepeat)
            return null;

        var asked = outcome.Result?.RetryAfter;
        if (asked > options.MaxRetryAfter)
            return null;

        var delay = Backoff(attempt);
        // Everybody was told the same second, so a little is added by chance; asking early would be refused again.
        if (asked + (options.RetryDelay * randomness.Chance()) is { } wait && wait > delay)
            delay = wait;

        return time.GetElapsedTime(run.Started) + delay < run.Bound ? delay : null;
    }

    private TimeSpan Backoff(int attempt)
    {
        var delay = options.RetryDelay * Math.Pow(2, attempt);
        if (delay > options.MaxRetryDelay)
            delay = options.MaxRetryDelay;
        return delay * (1 - (randomness.Chance() / 2));
    }
}
