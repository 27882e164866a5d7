using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Offers;

/// <summary>Finds what is wrong with an offer's file before an investor does.</summary>
internal static class OfferCheck
{
    private const int Longest = 400;

    /// <summary>A line for each fault, with the place in the file.</summary>
    public static IEnumerable<string> Faults(Offer offer)
    {
        if (string.IsNullOrWhiteSpace(offer.Version))
            yield return "version: must not be empty";
        if (offer.CampaignId == Guid.Empty)
            yield return "campaign_id: must be the id of a campaign";
        if (offer.Picture is { } picture && !OfferPictures.All.Contains(picture))
            yield return $"picture: must be one of {string.Join(", ", OfferPictures.All)}";
        foreach (var (place, words) in new[] { ("summary", offer.Summary), ("return", offer.Return), ("term", offer.Term), ("payout", offer.Payout), ("risk", offer.Risk) })
        {
            foreach (var fault in words.Faults(place))
                yield return fault;
            foreach (var (code, _) in words.Where(text => text.Value?.Length > Longest))
                yield return $"{place}.{code}: at most {Longest} characters; it is to be read in one glance";
        }
    }
}
