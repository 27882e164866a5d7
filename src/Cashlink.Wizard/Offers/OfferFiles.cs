using Cashlink.Wizard.Sessions.Settings;
using Cashlink.Wizard.Shell.Files;

namespace Cashlink.Wizard.Offers;

/// <summary>Reads the folder of offers.</summary>
public static class OfferFiles
{
    /// <summary>The folder that the settings name, or the one that comes with the program.</summary>
    public static string FolderOf(OfferSettings settings, string contentRoot) =>
        string.IsNullOrWhiteSpace(settings.OfferFolder) ? Path.Combine(contentRoot, "campaigns") : settings.OfferFolder;

    /// <summary>Reads every offer of the folder.</summary>
    public static JsonFolder<Offer> Read(string folder) => JsonFolder.Read<Offer>(folder, OfferCheck.Faults, offer => offer.CampaignId);

    /// <summary>What is wrong with the folder and the files in it, one line each.</summary>
    public static IEnumerable<string> Faults(OfferSettings settings, string contentRoot)
    {
        var folder = FolderOf(settings, contentRoot);
        return !string.IsNullOrWhiteSpace(settings.OfferFolder) && !Directory.Exists(folder)
            ? [Fault.Wrong(nameof(OfferSettings.OfferFolder), $"there is no folder {folder}")]
            : Read(folder).Faults;
    }
}
