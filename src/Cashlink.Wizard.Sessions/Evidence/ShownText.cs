using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>
/// Words that were on the page when something was confirmed. They are kept as they were shown, so that years later nobody has to
/// find the program of that day to say what was confirmed.
/// </summary>
/// <param name="Words">The exact words, without markup.</param>
/// <param name="Language">The language of the page: <c>de</c> or <c>en</c>.</param>
public sealed record ShownText(
    [property: JsonPropertyName("words")] string Words,
    [property: JsonPropertyName("language")] string Language)
{
    private const int VersionLength = 16;

    /// <summary>The first 16 hex digits of the SHA-256 of the words (UTF-8). Two texts with the same version are the same text.</summary>
    [JsonPropertyName("version")]
    public string Version => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Words)))[..VersionLength];
}
