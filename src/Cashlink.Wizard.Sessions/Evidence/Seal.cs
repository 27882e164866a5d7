using System.Security.Cryptography;
using System.Text.Json;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The head of a session's record at the moment of a seal.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Sequence">The place of its last entry.</param>
/// <param name="Hash">That entry's hash.</param>
public sealed record SealedHead(Guid SessionId, long Sequence, string Hash)
{
    /// <summary>The leaf in the seal's tree: the hash of <c>{"hash":…,"sequence":…,"session":…}</c> in canonical JSON.</summary>
    public string Leaf => MerkleTree.LeafOf(CanonicalJson.Of(JsonSerializer.SerializeToElement(new { hash = Hash, sequence = Sequence, session = SessionId })));
}

/// <summary>
/// A seal: at this moment the records had these heads. Each names the one before it, so that none can be taken out, and is signed with the
/// operator's key.
/// </summary>
/// <param name="Number">From 1 and without gaps.</param>
/// <param name="At">When it was set.</param>
/// <param name="Previous">The hash of the seal before it, or <see cref="ChainedEntry.Beginning"/>.</param>
/// <param name="Root">The root of the tree over its heads.</param>
/// <param name="Count">How many heads it seals.</param>
/// <param name="KeyId">The key that signed it, see <see cref="SealingKey.IdOf"/>.</param>
public sealed record Seal(long Number, DateTimeOffset At, string Previous, string Root, int Count, string KeyId)
{
    private const string Format = "cashlink-wizard-seal/1";

    /// <summary>What is signed: the seal's canonical JSON.</summary>
    public byte[] Text => CanonicalJson.Of(JsonSerializer.SerializeToElement(new
    {
        at = ChainedEntry.Text(At),
        count = Count,
        format = Format,
        key = KeyId,
        number = Number,
        previous = Previous,
        root = Root,
    }));

    /// <summary>The seal's own hash, which the next one names.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Text));
}

/// <summary>A record was erased as a whole. It is signed, so that nobody without the key can make a loss look like an erasure.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="At">When it was erased.</param>
/// <param name="Reason">Why.</param>
/// <param name="Sequence">The place of its last entry.</param>
/// <param name="Hash">That entry's hash.</param>
/// <param name="KeyId">The key that signed it.</param>
public sealed record RecordEnd(Guid SessionId, DateTimeOffset At, string Reason, long Sequence, string Hash, string KeyId)
{
    private const string Format = "cashlink-wizard-end/1";

    /// <summary>What is signed.</summary>
    public byte[] Text => CanonicalJson.Of(JsonSerializer.SerializeToElement(new
    {
        at = ChainedEntry.Text(At),
        format = Format,
        hash = Hash,
        key = KeyId,
        reason = Reason,
        sequence = Sequence,
        session = SessionId,
    }));
}
