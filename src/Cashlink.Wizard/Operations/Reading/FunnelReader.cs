using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Operating;
using Cashlink.Wizard.Sessions.Retention;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Operations.Reading;

/// <summary>What the funnel is asked for.</summary>
/// <param name="Days">How many days, today included.</param>
/// <param name="PartnerId">Of this partner alone; null for all.</param>
/// <param name="CampaignId">Of this campaign alone; null for all.</param>
public sealed record FunnelQuery(int Days = FunnelQuery.Usual, string? PartnerId = null, Guid? CampaignId = null)
{
    public const int Usual = 28;
}

/// <summary>Reads how far sessions come.</summary>
public sealed class FunnelReader(StepCounts counts, StepSequence steps, IOptions<RetentionSettings> retention, TimeProvider clock)
{
    /// <summary>
    /// So many days can be looked back at: drafts that are older are erased, and what is left of those days would look as if all had signed.
    /// </summary>
    public int MostDays => Math.Max(1, Math.Min(FunnelQuery.Usual, (int)retention.Value.Drafts.TotalDays));

    /// <summary>The funnel, and all that there is to choose from in these days.</summary>
    public async Task<(Funnel Funnel, IReadOnlyList<StepCount> All)> ReadAsync(FunnelQuery query, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var from = today.AddDays(1 - Math.Clamp(query.Days, 1, MostDays));
        var all = await counts.ReadAsync(from, cancellationToken);
        var wanted = all.Where(count => (query.PartnerId is null || count.PartnerId == query.PartnerId) && (query.CampaignId is null || count.CampaignId == query.CampaignId));
        return (Funnel.Of([.. wanted], steps, from, today), all);
    }
}
