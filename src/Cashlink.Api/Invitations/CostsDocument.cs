namespace Cashlink.Api;

/// <summary>The costs information that must be shown before signing; made anew after every change of the invitation
/// (Cashlink's documentation; fields our assumption 7).</summary>
public sealed record CostsDocument
{
    /// <summary>The document's id.</summary>
    public string Id { get => field ?? ""; init; } = "";

    /// <summary>Where to fetch it, see <see cref="IDocuments.OpenAsync"/>.</summary>
    public string Url { get => field ?? ""; init; } = "";

    /// <summary>Counts up with each change of the invitation (our assumption 8).</summary>
    public int Version { get; init; }
}
