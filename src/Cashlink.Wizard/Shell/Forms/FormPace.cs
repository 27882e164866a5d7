using System.Threading.RateLimiting;
using Cashlink.Wizard.Sessions.Measures;
using Cashlink.Wizard.Shell.Addresses;

namespace Cashlink.Wizard.Shell.Forms;

/// <summary>Counts what is posted to pages that anybody may post to, by the address it comes from: 20 at once, then one in 6 seconds.</summary>
public sealed class FormPace(RefusalMeter meter) : IDisposable
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

    /// <summary>Counts one; false, with a word to the browser when to come back, when there were too many.</summary>
    public bool Allows(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(RemoteAddress.Of(context));
        if (lease.IsAcquired)
            return true;
        meter.Add("too many forms");
        context.Response.Headers.RetryAfter = OneEvery.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        return false;
    }

    public void Dispose() => _limiter.Dispose();
}
