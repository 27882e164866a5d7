using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Cashlink.Wizard.Sessions.Identifiers;

/// <summary>Makes ids and secrets; replaced where a test needs to know them beforehand.</summary>
public interface IIdentifiers
{
    /// <summary>A new id. Ids of one process rise with time, which keeps indexes compact.</summary>
    Guid NewId();

    /// <summary>A new secret of 256 bits for links and cookies, fit for a URL.</summary>
    string NewSecret();
}

/// <summary>Ids and secrets from the operating system's random numbers.</summary>
public sealed class RandomIdentifiers : IIdentifiers
{
    public Guid NewId() => Guid.CreateVersion7();

    public string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

/// <summary>What is stored of a secret.</summary>
public static class SecretHash
{
    /// <summary>SHA-256 in lower-case hex. Secrets are random and long, so they need no salt and no slow hash.</summary>
    public static string Of(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>True when this is the secret that was stored as this; how long it takes tells nothing of it.</summary>
    public static bool Matches(string stored, string secret) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(stored), Encoding.ASCII.GetBytes(Of(secret)));
}
