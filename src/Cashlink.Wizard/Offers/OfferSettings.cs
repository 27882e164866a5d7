namespace Cashlink.Wizard.Offers;

/// <summary>Where the words about offers are.</summary>
public sealed class OfferSettings
{
    /// <summary>The folder with what is said of the campaigns, one JSON file each. Empty: the one that comes with the program.</summary>
    public string? OfferFolder { get; set; }
}
