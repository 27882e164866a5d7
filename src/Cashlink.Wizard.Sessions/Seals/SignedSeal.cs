using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>A seal with its signature and its heads, as it is in the log.</summary>
public sealed record SignedSeal(Seal Seal, string Signature, IReadOnlyList<SealedHead> Heads)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What does not fit in it by itself; null when it fits. Whose key it is, the caller knows.</summary>
    /// <param name="key">The key that it names.</param>
    public string? Fault(SealingKey key)
    {
        if (!key.HasSigned(Seal.Text, Signature))
            return $"seal {Seal.Number} does not carry the signature of its key";
        if (Heads.Count != Seal.Count || Heads.Count == 0 || MerkleTree.Root([.. Heads.Select(head => head.Leaf)]) != Seal.Root)
            return $"the heads of seal {Seal.Number} are not those that it seals";
        return null;
    }

    /// <summary>The seal as a line of the log.</summary>
    public string ToLine() => JsonSerializer.Serialize(
        new Line(
            Seal.Number, Seal.At, Seal.Previous, Seal.Root, Seal.Count, Seal.KeyId, Signature,
            [.. Heads.Select(head => new LineHead(head.SessionId, head.Sequence, head.Hash))]),
        Json);

    /// <summary>Reads a line of the log; null when it is none.</summary>
    public static SignedSeal? FromLine(string text)
    {
        try
        {
            using var document = CanonicalJson.Parse(Encoding.UTF8.GetBytes(text));
            return document.Deserialize<Line>(Json) is { } line
                ? new SignedSeal(
                    new Seal(line.Number, line.At, line.Previous, line.Root, line.Count, line.Key), line.Signature,
                    [.. line.Heads.Select(head => new SealedHead(head.Session, head.Sequence, head.Hash))])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A seal as it is stored. Heads whose places have gaps were changed by hand, and are none of the seal's.</summary>
    internal static SignedSeal Of(EvidenceSealRow row, IEnumerable<EvidenceSealedHeadRow> heads)
    {
        var inOrder = heads.OrderBy(head => head.Position).ToList();
        return new SignedSeal(
            new Seal(row.Number, row.At, row.Previous, row.Root, row.Count, row.KeyId), row.Signature,
            inOrder.Index().All(head => head.Index == head.Item.Position)
                ? inOrder.ConvertAll(head => new SealedHead(head.SessionId, head.Sequence, head.Hash))
                : []);
    }

    private sealed record Line(
        [property: JsonPropertyName("number"), JsonRequired] long Number,
        [property: JsonPropertyName("at"), JsonRequired] DateTimeOffset At,
        [property: JsonPropertyName("previous"), JsonRequired] string Previous,
        [property: JsonPropertyName("root"), JsonRequired] string Root,
        [property: JsonPropertyName("count"), JsonRequired] int Count,
        [property: JsonPropertyName("key"), JsonRequired] string Key,
        [property: JsonPropertyName("signature"), JsonRequired] string Signature,
        [property: JsonPropertyName("heads"), JsonRequired] IReadOnlyList<LineHead> Heads);

    private sealed record LineHead(
        [property: JsonPropertyName("session"), JsonRequired] Guid Session,
        [property: JsonPropertyName("sequence"), JsonRequired] long Sequence,
        [property: JsonPropertyName("hash"), JsonRequired] string Hash);
}
