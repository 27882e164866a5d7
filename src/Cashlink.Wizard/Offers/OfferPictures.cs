namespace Cashlink.Wizard.Offers;

/// <summary>The pictures that an offer can have; drawn for the wizard, so that no page waits for somebody else's server.</summary>
public static class OfferPictures
{
    public static IReadOnlyList<string> All { get; } = ["sun", "house", "wind", "leaf"];

    /// <summary>Where the picture lies below the static files.</summary>
    public static string FileOf(string picture) => $"images/offers/{picture}.svg";
}
