using Cashlink.Wizard.Shell.Files;
using Microsoft.Extensions.Options;

namespace Cashlink.Wizard.Offers;

/// <summary>What is said of the campaigns, read once at start. A file with a mistake stops the start.</summary>
public sealed class OfferLibrary
{
    private readonly Dictionary<Guid, JsonFile<Offer>> _byCampaign;

    /// <exception cref="InvalidDataException">A file has mistakes; the message names file and place of each.</exception>
    public OfferLibrary(IOptions<OfferSettings> settings, IHostEnvironment environment)
    {
        var folder = OfferFiles.Read(OfferFiles.FolderOf(settings.Value, environment.ContentRootPath));
        // The settings are checked before anything starts; this is for a file that was changed since.
        if (folder.Faults.Count > 0)
            throw new InvalidDataException(string.Join(Environment.NewLine, folder.Faults));
        _byCampaign = folder.Files.ToDictionary(file => file.Content.CampaignId);
    }

    /// <summary>All offers, with the hashes of their files.</summary>
    public IReadOnlyCollection<JsonFile<Offer>> All => _byCampaign.Values;

    /// <summary>What is said of the campaign, with the hash of its file; null when there is none.</summary>
    public JsonFile<Offer>? Find(Guid campaignId) => _byCampaign.GetValueOrDefault(campaignId);
}
