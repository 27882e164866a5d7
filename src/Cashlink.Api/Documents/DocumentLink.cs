namespace Cashlink.Api;

/// <summary>Names a document and where to fetch it (our assumptions 4 and 15).</summary>
public sealed record DocumentLink
{
    /// <summary>The document's id.</summary>
    public string Id { get => field ?? ""; init; } = "";

    /// <summary>The name to show to people.</summary>
    public string Name { get => field ?? ""; init; } = "";

    /// <summary>What the document is, when the answer says it.</summary>
    public string? Kind { get; init; }

    /// <summary>Where to fetch it, see <see cref="IDocuments.OpenAsync"/>.</summary>
    public string Url { get => field ?? ""; init; } = "";
}
