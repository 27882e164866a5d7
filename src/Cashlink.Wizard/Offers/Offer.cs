namespace Cashlink.Wizard.Offers;

/// <summary>
/// What an offer is, in plain words: what Cashlink's API does not carry. Read from a JSON file that those who answer for the words can read
/// too. Each text has the words of every language.
/// </summary>
public sealed record Offer
{
    /// <summary>Names this wording; recorded, with the hash of the file, when the investor chooses how many units.</summary>
    public required string Version { get; init; }

    /// <summary>Cashlink's id of the campaign.</summary>
    public required Guid CampaignId { get; init; }

    /// <summary>A picture that comes with the program (<see cref="OfferPictures"/>); null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>In one sentence, what it is that is bought.</summary>
    public required IReadOnlyDictionary<string, string> Summary { get; init; }

    /// <summary>What it is to yield, and that this is not certain.</summary>
    public required IReadOnlyDictionary<string, string> Return { get; init; }

    /// <summary>How long the money is bound.</summary>
    public required IReadOnlyDictionary<string, string> Term { get; init; }

    /// <summary>When what is paid.</summary>
    public required IReadOnlyDictionary<string, string> Payout { get; init; }

    /// <summary>What can happen to the money, in plain words.</summary>
    public required IReadOnlyDictionary<string, string> Risk { get; init; }
}
