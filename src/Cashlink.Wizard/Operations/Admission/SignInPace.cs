using System.Threading.RateLimiting;
using Cashlink.Wizard.Shell.Addresses;

namespace Cashlink.Wizard.Operations.Admission;

/// <summary>
/// Counts attempts to sign in by the address they come from: 5 at once, then one in 30 seconds. A right key counts like a wrong one, and waits like
/// one: whoever guesses is not to learn which it was. The commands know no limit.
/// </summary>
public sealed class SignInPace : IDisposable
{
    /// <summary>So many attempts are answered without a pause.</summary>
    public const int AtOnce = 5;

    private static readonly TimeSpan OneEvery = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneEvery,
            QueueLimit = 0,
        }));

    /// <summary>Counts one; false, with a word to the browser when to come back, when there were too many.</summary>
    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(RemoteAddress.Of(context));
        if (!lease.IsAcquired)
            context.Response.Headers.RetryAfter = OneEvery.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
