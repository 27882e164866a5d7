using System.Threading.RateLimiting;
using Cashlink.Wizard.Shell.Addresses;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>
/// Counts requests without a valid key by the address they come from: 20 at once, then one in 6 seconds. A valid key is let through
/// whatever the count, so that nobody can lock a partner out from behind the same address.
/// </summary>
public sealed class RefusedAttempts : IDisposable
{
    private const int AtOnce = 20;

    private static readonly TimeSpan OneEvery = TimeSpan.FromSeconds(6);

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(
        address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = OneEvery,
            QueueLimit = 0,
        }));

    /// <summary>Counts one.</summary>
    /// <returns>How long to wait when there were too many, else null.</returns>
    public TimeSpan? Note(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : OneEvery;
    }

    /// <summary>Where a request comes from.</summary>
    public static string AddressOf(HttpContext context) => RemoteAddress.Of(context);

    public void Dispose() => _limiter.Dispose();
}
