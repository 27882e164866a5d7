using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>
/// What the hash of an entry is of: everything that stands beside its content, and of the content a commitment. So the content can be
/// erased where the law wants it, and the chain holds on.
/// </summary>
/// <param name="Id">The entry.</param>
/// <param name="SessionId">The session whose record it is in.</param>
/// <param name="Sequence">Its place there, from 1 and without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Actor">Whose doing it was.</param>
/// <param name="Admission">The admission it came through; null when there was none.</param>
/// <param name="Commitment">See <see cref="CommitmentTo"/>.</param>
public sealed record ChainedEntry(
    Guid Id, Guid SessionId, long Sequence, DateTimeOffset At, string Kind, string Actor, EvidenceAdmission? Admission, string Commitment)
{
    /// <summary>What stands in the place of a predecessor's hash where there is none, or one that was written before there were chains.</summary>
    public const string Beginning = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The length of the random value that hides a content behind its commitment, in bytes.</summary>
    public const int SaltLength = 32;

    /// <summary>The members of the text that is hashed. Another set of members is another format.</summary>
    private const int Format = 1;

    /// <summary>How a time stands in what is hashed and exported: UTC, to the ten-millionth of a second.</summary>
    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// Binds to a content without telling anything of it: the SHA-256 of <c>{"content":…,"salt":"…"}</c> in canonical JSON, with a random salt
    /// in hex. Whoever has content and salt can check it; without the salt nobody can guess the content.
    /// </summary>
    /// <param name="content">The content's JSON text.</param>
    /// <param name="salt">The salt.</param>
    /// <exception cref="JsonException">The content is no JSON text.</exception>
    public static string CommitmentTo(ReadOnlyMemory<byte> content, ReadOnlySpan<byte> salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData("{\"content\":"u8);
        hash.AppendData(CanonicalJson.Of(content));
        hash.AppendData(",\"salt\":\""u8);
        hash.AppendData(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(salt)));
        hash.AppendData("\"}"u8);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The entry's hash: the SHA-256 of its canonical JSON, with the hash of its predecessor in it.</summary>
    /// <param name="previous">The predecessor's hash, or <see cref="Beginning"/>.</param>
    public string HashAfter(string previous) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Of(JsonSerializer.SerializeToElement(new
    {
        actor = Actor,
        admission = Admission is null ? null : new { by = Admission.CameBy, id = Admission.Id, role = Admission.Role },
        at = Text(At),
        commitment = Commitment,
        format = Format,
        id = Id,
        kind = Kind,
        previous,
        sequence = Sequence,
        session = SessionId,
    }))));
}
