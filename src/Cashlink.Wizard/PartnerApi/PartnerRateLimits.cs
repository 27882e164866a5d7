using System.Threading.RateLimiting;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Measures;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.RateLimiting;

namespace Cashlink.Wizard.PartnerApi;

/// <summary>Gives each partner a bucket of requests: a minute's worth at once, refilled evenly.</summary>
public static partial class PartnerRateLimits
{
    private const int PerMinuteThatRefillsEachTick = 600;

    public static void Configure(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => context.Features.Get<Partner>() is { } partner
            ? RateLimitPartition.GetTokenBucketLimiter(partner.Id, _ => Bucket(partner.RequestsPerMinute))
            : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = async (rejected, _) =>
        {
            var context = rejected.HttpContext;
            var partner = context.Features.GetRequiredFeature<Partner>();
            var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(PartnerRateLimits));
            context.RequestServices.GetRequiredService<RefusalMeter>().Add("partner limit");
            context.RequestServices.GetRequiredService<QuietLog>()
                .Say($"limit {partner.Id}", count => LogLimited(logger, partner.Id, partner.RequestsPerMinute, count));
            var pause = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
            await PartnerProblems.TooMany(context, $"More than {partner.RequestsPerMinute} requests a minute.", pause).ExecuteAsync(context);
        };
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        // One by one as long as the clock ticks often enough for it, else several with each tick of a tenth of a second.
        TokensPerPeriod = Math.Max(1, perMinute / PerMinuteThatRefillsEachTick),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / Math.Min(perMinute, PerMinuteThatRefillsEachTick),
        QueueLimit = 0,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Partner {PartnerId} sends more than {RequestsPerMinute} requests a minute; what is too much is answered with 429 ({Count} since the last line).")]
    private static partial void LogLimited(ILogger logger, string partnerId, int requestsPerMinute, int count);
}
