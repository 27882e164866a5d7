using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>The record of one session with all that shows that it is the one that was written, as it goes into a file.</summary>
/// <param name="About">What the file is about.</param>
/// <param name="Entries">The record, in its order.</param>
/// <param name="Documents">The documents that the record names.</param>
/// <param name="Seals">The seals that hold a head of this record, in their order.</param>
/// <param name="Keys">The public keys of these seals, as PEM texts by their ids.</param>
public sealed record EvidenceBundle(
    BundleSubject About, IReadOnlyList<BundleEntry> Entries, IReadOnlyList<BundleDocument> Documents, IReadOnlyList<BundleSeal> Seals,
    IReadOnlyDictionary<string, string> Keys);

/// <summary>What a file is about.</summary>
/// <param name="Session">The session.</param>
/// <param name="Partner">The partner who launched it.</param>
/// <param name="Investor">Cashlink's id of the investor.</param>
/// <param name="Campaign">Cashlink's id of the campaign.</param>
/// <param name="Investment">Cashlink's id of the contract; null where there is none.</param>
/// <param name="SignedAt">The moment of the click on the order button; null where it was not signed.</param>
/// <param name="ExportedAt">When the file was made.</param>
public sealed record BundleSubject(
    [property: JsonPropertyName("session")] Guid Session,
    [property: JsonPropertyName("partner")] string Partner,
    [property: JsonPropertyName("investor")] Guid Investor,
    [property: JsonPropertyName("campaign")] Guid Campaign,
    [property: JsonPropertyName("investment")] Guid? Investment,
    [property: JsonPropertyName("signedAt")] DateTimeOffset? SignedAt,
    [property: JsonPropertyName("exportedAt")] DateTimeOffset ExportedAt);

/// <summary>An entry of the record, with what its hash is made of.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Session">The session.</param>
/// <param name="Sequence">Its place.</param>
/// <param name="At">When it was written, as it stands in what is hashed.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Actor">Whose doing it was.</param>
/// <param name="Admission">The admission it came through.</param>
/// <param name="Commitment">What the chain knows of the content; null for an entry from before there were chains.</param>
/// <param name="Hash">The entry's hash; null likewise.</param>
/// <param name="Salt">The salt of the commitment in hex; null when the content was erased.</param>
/// <param name="Content">The content as it was written; null when it was erased.</param>
public sealed record BundleEntry(
    [property: JsonPropertyName("id"), JsonRequired] Guid Id,
    [property: JsonPropertyName("session"), JsonRequired] Guid Session,
    [property: JsonPropertyName("sequence"), JsonRequired] long Sequence,
    [property: JsonPropertyName("at"), JsonRequired] string At,
    [property: JsonPropertyName("kind"), JsonRequired] string Kind,
    [property: JsonPropertyName("actor"), JsonRequired] string Actor,
    [property: JsonPropertyName("admission"), JsonRequired] BundleAdmission? Admission,
    [property: JsonPropertyName("commitment"), JsonRequired] string? Commitment,
    [property: JsonPropertyName("hash"), JsonRequired] string? Hash,
    [property: JsonPropertyName("salt"), JsonRequired] string? Salt,
    [property: JsonPropertyName("content"), JsonRequired] JsonElement? Content)
{
    /// <summary>What the hash is of; null for an entry from before there were chains.</summary>
    /// <exception cref="FormatException">The time is not written as it must be.</exception>
    [JsonIgnore]
    public ChainedEntry? Chained => Commitment is null ? null : new ChainedEntry(
        Id, Session, Sequence, Time, Kind, Actor, Admission is null ? null : new EvidenceAdmission(Admission.Id, Admission.Role, Admission.By), Commitment);

    /// <summary>When it was written.</summary>
    /// <exception cref="FormatException">The time is not written as it must be.</exception>
    [JsonIgnore]
    public DateTimeOffset Time =>
        DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) && ChainedEntry.Text(time) == At
            ? time
            : throw new FormatException($"'{At}' is no time.");
}

/// <summary>The admission that an entry came through.</summary>
public sealed record BundleAdmission(
    [property: JsonPropertyName("id"), JsonRequired] Guid Id,
    [property: JsonPropertyName("role"), JsonRequired] string Role,
    [property: JsonPropertyName("by"), JsonRequired] string By);

/// <summary>A document that the record names. The bytes are Cashlink's and are not kept here.</summary>
/// <param name="Id">The document's id in the record.</param>
/// <param name="Name">Its name, as far as it is known.</param>
/// <param name="Hash">The SHA-256 of its bytes; null for one that was waived and never read.</param>
/// <param name="Version">The version of a costs document.</param>
/// <param name="Entries">The entries that name it.</param>
/// <param name="IsKept">True when the file holds the bytes.</param>
/// <param name="Address">Where they are, at Cashlink.</param>
public sealed record BundleDocument(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("name")] string? Name,
    [property: JsonPropertyName("sha256")] string? Hash,
    [property: JsonPropertyName("version")] int? Version,
    [property: JsonPropertyName("entries")] IReadOnlyList<long> Entries,
    [property: JsonPropertyName("kept")] bool IsKept,
    [property: JsonPropertyName("address")] string Address);

/// <summary>A seal that holds a head of this record, with the path from the head to the seal's root.</summary>
public sealed record BundleSeal(
    [property: JsonPropertyName("number"), JsonRequired] long Number,
    [property: JsonPropertyName("at"), JsonRequired] DateTimeOffset At,
    [property: JsonPropertyName("previous"), JsonRequired] string Previous,
    [property: JsonPropertyName("root"), JsonRequired] string Root,
    [property: JsonPropertyName("count"), JsonRequired] int Count,
    [property: JsonPropertyName("key"), JsonRequired] string Key,
    [property: JsonPropertyName("signature"), JsonRequired] string Signature,
    [property: JsonPropertyName("head"), JsonRequired] BundleHead Head,
    [property: JsonPropertyName("position"), JsonRequired] int Position,
    [property: JsonPropertyName("path"), JsonRequired] IReadOnlyList<string> Path)
{
    /// <summary>What is signed.</summary>
    [JsonIgnore]
    public Seal Seal => new(Number, At, Previous, Root, Count, Key);
}

/// <summary>The head of the record that a seal holds.</summary>
public sealed record BundleHead(
    [property: JsonPropertyName("session"), JsonRequired] Guid Session,
    [property: JsonPropertyName("sequence"), JsonRequired] long Sequence,
    [property: JsonPropertyName("hash"), JsonRequired] string Hash);
