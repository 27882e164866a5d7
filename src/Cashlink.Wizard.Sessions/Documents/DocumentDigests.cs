using System.Collections.Concurrent;
using System.Security.Cryptography;
using Cashlink.Api;

namespace Cashlink.Wizard.Sessions.Documents;

/// <summary>
/// What Cashlink's documents of a campaign are now, by their hashes, kept for a short while. A document that was replaced after it
/// was read is found out by this.
/// </summary>
public sealed class DocumentDigests(ICashlinkClient cashlink, TimeProvider clock)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (string Hash, DateTimeOffset ReadAt)> _known = new();

    /// <summary>The hashes by document; one that cannot be read now keeps its last hash, or is left out when it was never read.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ReadAsync(Campaign campaign, CancellationToken cancellationToken = default)
    {
        foreach (var document in campaign.Documents)
        {
            if (_known.TryGetValue(document.Id, out var known) && clock.GetUtcNow() - known.ReadAt < Freshness)
                continue;
            try
            {
                await using var content = await cashlink.Documents.OpenAsync(document.Url, cancellationToken);
                Note(document.Id, Convert.ToHexStringLower(await SHA256.HashDataAsync(content.Stream, cancellationToken)));
            }
            catch (Exception failure) when (failure is CashlinkException or IOException)
            {
                // What is known is good enough until Cashlink answers again.
            }
        }
        return Known(campaign);
    }

    /// <summary>The hashes that are known, however old.</summary>
    public IReadOnlyDictionary<string, string> Known(Campaign campaign) =>
        campaign.Documents.Where(document => _known.ContainsKey(document.Id))
            .ToDictionary(document => document.Id, document => _known[document.Id].Hash);

    /// <summary>A document was read just now.</summary>
    public void Note(string documentId, string hash) => _known[documentId] = (hash, clock.GetUtcNow());
}
