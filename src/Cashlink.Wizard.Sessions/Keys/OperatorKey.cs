using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>An operator's key of 256 bits. It encrypts keys with AES-GCM, so whoever has it not can neither read one nor make one.</summary>
public sealed class OperatorKey
{
    /// <summary>How long a key is, in bytes.</summary>
    public const int Length = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    private static readonly byte[] NameOfIds = "Cashlink.Wizard operator key id"u8.ToArray();

    private readonly byte[] _key;

    private OperatorKey(byte[] key) => (_key, Id) = (key, IdOf(key));

    /// <summary>Names the key and tells nothing of it.</summary>
    public string Id { get; }

    /// <summary>The key in a text: 32 bytes in base64.</summary>
    /// <returns>Null when the text is none.</returns>
    public static OperatorKey? Parse(string text)
    {
        var key = new byte[Length];
        return Base64.IsValid(text) && Convert.TryFromBase64String(text.Trim(), key, out var written) && written == Length && key.Distinct().Skip(1).Any()
            ? new OperatorKey(key)
            : null;
    }

    /// <summary>The key in a file.</summary>
    /// <returns>Null when the file cannot be read or holds none.</returns>
    public static OperatorKey? ReadFile(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What was encrypted: nonce, text, tag.</summary>
    public byte[] Wrap(byte[] text)
    {
        var wrapped = new byte[NonceLength + text.Length + TagLength];
        var nonce = wrapped.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(nonce, text, wrapped.AsSpan(NonceLength, text.Length), wrapped.AsSpan(NonceLength + text.Length), Encoding.UTF8.GetBytes(Id));
        return wrapped;
    }

    /// <summary>What <see cref="Wrap"/> was given.</summary>
    /// <exception cref="CryptographicException">It was not encrypted with this key.</exception>
    public byte[] Unwrap(byte[] wrapped)
    {
        if (wrapped.Length < NonceLength + TagLength)
            throw new CryptographicException("The wrapped key is cut off.");
        var text = new byte[wrapped.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Decrypt(wrapped.AsSpan(0, NonceLength), wrapped.AsSpan(NonceLength, text.Length), wrapped.AsSpan(NonceLength + text.Length), text, Encoding.UTF8.GetBytes(Id));
        return text;
    }

    private static string IdOf(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, NameOfIds)[..8]);
}
