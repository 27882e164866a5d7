using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Sessions.Proof;

/// <summary>What a file says of itself. The operator's key signs it, and with the hashes all other parts of the file.</summary>
public sealed record BundleManifest(
    [property: JsonPropertyName("format"), JsonRequired] string Format,
    [property: JsonPropertyName("about"), JsonRequired] BundleSubject About,
    [property: JsonPropertyName("entries"), JsonRequired] int Entries,
    [property: JsonPropertyName("head"), JsonRequired] string? Head,
    [property: JsonPropertyName("files"), JsonRequired] IReadOnlyList<BundlePart> Files);

/// <summary>A part of a file.</summary>
public sealed record BundlePart(
    [property: JsonPropertyName("name"), JsonRequired] string Name,
    [property: JsonPropertyName("sha256"), JsonRequired] string Hash);

/// <summary>The signature of a manifest.</summary>
public sealed record BundleSignature(
    [property: JsonPropertyName("key"), JsonRequired] string Key,
    [property: JsonPropertyName("signature"), JsonRequired] string Signature);

/// <summary>The parts of a file, and how it is written.</summary>
public static class BundleFile
{
    public const string Format = "cashlink-wizard-evidence/1";
    public const string Manifest = "bundle.json";
    public const string Signature = "bundle.signature.json";
    public const string Entries = "entries.json";
    public const string Documents = "documents.json";
    public const string Seals = "seals.json";
    public const string KeyFolder = "keys/";

    /// <summary>How the parts are written: for people to look at, too.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
    };

    /// <summary>Writes a bundle as a ZIP.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="pages">Its pages for people, by their names.</param>
    /// <param name="key">The key that signs it; null for none.</param>
    public static byte[] Write(EvidenceBundle bundle, IReadOnlyDictionary<string, byte[]> pages, SealingKey? key)
    {
        var parts = new SortedDictionary<string, byte[]>(pages.ToDictionary(), StringComparer.Ordinal)
        {
            [Entries] = JsonSerializer.SerializeToUtf8Bytes(bundle.Entries, Json),
            [Documents] = JsonSerializer.SerializeToUtf8Bytes(bundle.Documents, Json),
            [Seals] = JsonSerializer.SerializeToUtf8Bytes(bundle.Seals, Json),
        };
        foreach (var (id, pem) in bundle.Keys)
            parts[NameOfKey(id)] = Encoding.ASCII.GetBytes(pem);
        if (key is not null)
            parts[NameOfKey(key.Id)] = Encoding.ASCII.GetBytes(key.PublicPem);
        var manifest = new BundleManifest(
            Format, bundle.About, bundle.Entries.Count, bundle.Entries.Count == 0 ? null : bundle.Entries[^1].Hash,
            [.. parts.Select(part => new BundlePart(part.Key, HashOf(part.Value)))]);
        var text = JsonSerializer.SerializeToUtf8Bytes(manifest, Json);
        parts[Manifest] = text;
        if (key is not null)
            parts[Signature] = JsonSerializer.SerializeToUtf8Bytes(new BundleSignature(key.Id, key.Sign(CanonicalJson.Of(text))), Json);
        return Pack(parts, bundle.About.ExportedAt);
    }

    /// <summary>The name of the part that holds a public key.</summary>
    public static string NameOfKey(string keyId) => $"{KeyFolder}{keyId}.pem";

    /// <summary>The hash of a part, in lower-case hex.</summary>
    public static string HashOf(byte[] part) => Convert.ToHexStringLower(SHA256.HashData(part));

    /// <summary>Packs parts into a ZIP.</summary>
    public static byte[] Pack(IReadOnlyDictionary<string, byte[]> parts, DateTimeOffset at)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = at;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        return memory.ToArray();
    }

    /// <summary>The parts of a ZIP.</summary>
    /// <exception cref="InvalidDataException">It is none, a part comes twice, or it is too large to be a bundle.</exception>
    public static IReadOnlyDictionary<string, byte[]> Unpack(Stream file)
    {
        const long largest = 256 * 1024 * 1024;
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var parts = new Dictionary<string, byte[]>();
        long size = 0;
        foreach (var entry in zip.Entries)
        {
            size += entry.Length;
            if (size > largest)
                throw new InvalidDataException("The file is too large to be a bundle.");
            using var stream = entry.Open();
            using var content = new MemoryStream();
            stream.CopyTo(content);
            if (content.Length != entry.Length || !parts.TryAdd(entry.FullName, content.ToArray()))
                throw new InvalidDataException($"The part {entry.FullName} comes twice, or is broken.");
        }
        return parts;
    }
}
