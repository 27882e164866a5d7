using System.Collections.Concurrent;
using Cashlink.Api;

namespace Cashlink.Wizard.Sessions.Campaigns;

/// <summary>
/// The campaigns as Cashlink describes them, kept for a short while: a page needs one on each load, and its price and rules
/// hardly change. The API stays the judge of what is left.
/// </summary>
public sealed class CampaignCatalog(ICashlinkClient cashlink, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, (Campaign Campaign, DateTimeOffset ReadAt)> _known = new();

    private (IReadOnlyList<Campaign> Campaigns, DateTimeOffset ReadAt)? _list;

    /// <summary>All campaigns that Cashlink shows this client, at most half a minute old.</summary>
    /// <exception cref="CashlinkException">They cannot be read now.</exception>
    public async Task<IReadOnlyList<Campaign>> ListAsync(CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (_list is var (list, readAt) && now - readAt < Freshness)
            return list;
        var campaigns = new List<Campaign>();
        await foreach (var campaign in cashlink.Campaigns.ListAsync(cancellationToken))
            campaigns.Add(campaign);
        _list = (campaigns, now);
        return campaigns;
    }

    /// <summary>The campaign; one that is at most half a minute old, or an older one while Cashlink cannot be reached.</summary>
    /// <exception cref="CashlinkException">It is unknown, or was never read and cannot be read now.</exception>
    public async Task<Campaign> GetAsync(Guid campaignId, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var isKnown = _known.TryGetValue(campaignId, out var known);
        if (isKnown && now - known.ReadAt < Freshness)
            return known.Campaign;
        try
        {
            var campaign = await cashlink.Campaigns.GetAsync(campaignId, cancellationToken);
            _known[campaignId] = (campaign, now);
            return campaign;
        }
        catch (CashlinkException failure) when (isKnown && failure.IsTransient)
        {
            return known.Campaign;
        }
    }
}
