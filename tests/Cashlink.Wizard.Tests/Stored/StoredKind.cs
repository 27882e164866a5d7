using System.Text.Json.Serialization.Metadata;

namespace Cashlink.Wizard.Tests.Stored;

/// <summary>One kind of stored text: a type, or one of the kinds of a type that has several.</summary>
/// <param name="Root">The type it is stored as.</param>
/// <param name="Type">The type that it is.</param>
/// <param name="Discriminator">The member that says the kind; null for a type of one kind.</param>
/// <param name="Kind">The kind's stored name; null for a type of one kind.</param>
internal sealed record StoredKind(Type Root, Type Type, string? Discriminator, string? Kind)
{
    /// <summary>The folder of each stored type. A type's own name is no part of what is stored; a new type gets a line here.</summary>
    private static readonly Dictionary<string, string> Folders = new()
    {
        ["EvidenceEntry"] = "evidence",
        ["SessionCall"] = "calls",
        ["SessionContent"] = "sessions",
        ["StoredScreenShare"] = "meetings",
        ["ClientName"] = "client-names",
        ["HomeWishes"] = "home-wishes",
        ["MailContent"] = "mails",
        ["WithdrawalNotice"] = "withdrawal-notices",
        ["LaunchAnswer"] = "launch-answers",
        ["PartnerEvent"] = "partner-events",
        ["Byte[]"] = "search-keys",
    };

    /// <summary>Every kind that the program can store.</summary>
    public static IReadOnlyList<StoredKind> All { get; } = [.. StoredTypes.All.SelectMany(Of)];

    /// <summary>The folder of the kind's golden files.</summary>
    public string Folder => FolderOf(Root);

    /// <summary>What the names of the kind's golden files begin with.</summary>
    public string FileName => Kind ?? "all-members";

    public static string FolderOf(Type root) => Folders.TryGetValue(root.Name, out var folder)
        ? folder
        : throw new InvalidOperationException($"{root} is stored and has no folder of golden files: name one in {nameof(StoredKind)}.");

    public override string ToString() => Kind is null ? Folder : $"{Folder}/{Kind}";

    /// <summary>The kinds of a stored type, as the serializer knows them.</summary>
    public static IEnumerable<StoredKind> Of(Type root) => StoredJson.Describe(root).PolymorphismOptions is { } kinds
        ? kinds.DerivedTypes.Select(kind => new StoredKind(root, kind.DerivedType, kinds.TypeDiscriminatorPropertyName, (string)kind.TypeDiscriminator!))
        : [new StoredKind(root, root, null, null)];

    /// <summary>The members of the kind, without the one that says the kind.</summary>
    public IEnumerable<JsonPropertyInfo> Members => StoredJson.Describe(Type).Properties.Where(member => member.Name != Discriminator);
}
