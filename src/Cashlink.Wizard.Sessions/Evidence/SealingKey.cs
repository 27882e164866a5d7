using System.Security.Cryptography;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>A key that signs seals, or only checks them: ECDSA over P-256 with SHA-256.</summary>
public sealed class SealingKey : IDisposable
{
    private readonly ECDsa _key;

    private SealingKey(ECDsa key, bool canSign) => (_key, CanSign, Id) = (key, canSign, IdOf(key.ExportSubjectPublicKeyInfo()));

    /// <summary>The SHA-256 of the public key; <c>openssl pkey -in KEY -pubout -outform DER | sha256sum</c> gives it too.</summary>
    public string Id { get; }

    /// <summary>True for a private key.</summary>
    public bool CanSign { get; }

    /// <summary>The public key as a PEM text.</summary>
    public string PublicPem => _key.ExportSubjectPublicKeyInfoPem();

    /// <summary>The id of a public key.</summary>
    /// <param name="publicKey">Its SubjectPublicKeyInfo.</param>
    public static string IdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey));

    /// <summary>A new key.</summary>
    public static SealingKey New() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), canSign: true);

    /// <summary>Reads a key from its PEM text: a private one (PKCS#8 or SEC1), or a public one.</summary>
    /// <returns>Null when it is none, or none of this kind.</returns>
    public static SealingKey? Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            var parameters = key.ExportParameters(includePrivateParameters: false);
            if (parameters.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
                return new SealingKey(key, pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal));
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException or PlatformNotSupportedException)
        {
            // Said by the answer.
        }
        key.Dispose();
        return null;
    }

    /// <summary>The private key as a PEM text.</summary>
    public string ExportPrivatePem() => _key.ExportPkcs8PrivateKeyPem();

    /// <summary>The signature of a text (DER), in lower-case hex.</summary>
    public string Sign(byte[] text) => Convert.ToHexStringLower(_key.SignData(text, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    /// <summary>True when this key has signed the text.</summary>
    public bool HasSigned(byte[] text, string signature)
    {
        // One way to write a signature: another spelling of the same number is not what was stored.
        if (signature.Length % 2 != 0 || !signature.All(sign => char.IsAsciiDigit(sign) || sign is >= 'a' and <= 'f'))
            return false;
        return _key.VerifyData(text, Convert.FromHexString(signature), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    public void Dispose() => _key.Dispose();
}
