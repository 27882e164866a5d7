using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>What closes new keys, and all that opens stored ones.</summary>
public sealed class KeyWrapping : IDisposable
{
    private readonly List<OperatorKey> _operatorKeys;
    private readonly List<X509Certificate2> _certificates;

    /// <summary>Reads keys and certificates. What is wrong with them is for <see cref="KeyCheck"/> to say; here it opens nothing.</summary>
    public KeyWrapping(KeySettings settings)
    {
        AllowsUnencrypted = settings.AllowUnencrypted || !settings.AreWrapped;
        Operator = settings.HasOperatorKey ? Read(settings.OperatorKeyFile, settings.OperatorKey) : null;
        Certificate = Operator is null && settings.Certificate.IsNamed ? KeyCertificate.Read(settings.Certificate) : null;
        _operatorKeys = [.. new[] { Operator }.Concat(settings.OlderOperatorKeyFiles.Select(OperatorKey.ReadFile))
            .Concat(settings.OlderOperatorKeys.Select(OperatorKey.Parse)).OfType<OperatorKey>()];
        _certificates = [.. new[] { Certificate }.Concat(settings.OlderCertificates.Where(older => older.IsNamed).Select(KeyCertificate.Read)).OfType<X509Certificate2>()];
    }

    /// <summary>The operator's key that closes new keys; null where a certificate does, or nothing.</summary>
    public OperatorKey? Operator { get; }

    /// <summary>The certificate that closes new keys; null where an operator's key does, or nothing.</summary>
    public X509Certificate2? Certificate { get; }

    /// <summary>True where keys are used that are stored unencrypted.</summary>
    public bool AllowsUnencrypted { get; }

    /// <summary>Names what closes new keys, as it stands in stored ones; null where nothing does.</summary>
    public string? Current => Operator is { } key ? NameOf(key) : Certificate is { } certificate ? NameOf(certificate) : null;

    /// <summary>What closes new keys, for the framework; null where nothing does.</summary>
    public IXmlEncryptor? Encryptor(ILoggerFactory loggers) => Operator is { } key
        ? new OperatorKeyEncryptor(key)
        : Certificate is { } certificate ? new CertificateEncryptor(certificate, loggers) : null;

    /// <summary>All certificates that open keys.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => _certificates;

    /// <summary>True when what is named so is at hand.</summary>
    public bool Opens(string name) => _operatorKeys.Exists(key => NameOf(key) == name) || _certificates.Exists(certificate => NameOf(certificate) == name);

    /// <summary>The operator's key with this id; null when it is none of those at hand.</summary>
    public OperatorKey? FindOperatorKey(string? id) => _operatorKeys.Find(key => key.Id == id);

    /// <summary>The certificate with this thumbprint; null when it is none of those at hand.</summary>
    public X509Certificate2? FindCertificate(string? thumbprint) => _certificates.Find(certificate => ThumbprintOf(certificate) == thumbprint);

    /// <summary>SHA-256 of the certificate, in lower-case hex.</summary>
    public static string ThumbprintOf(X509Certificate2 certificate) =>
        Convert.ToHexStringLower(certificate.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256));

    public void Dispose() => _certificates.ForEach(certificate => certificate.Dispose());

    private static string NameOf(OperatorKey key) => WrappedKey.NameOfOperatorKey(key.Id);

    private static string NameOf(X509Certificate2 certificate) => WrappedKey.NameOfCertificate(ThumbprintOf(certificate));

    private static OperatorKey? Read(string? file, string? text) =>
        string.IsNullOrWhiteSpace(file) ? OperatorKey.Parse(text!) : OperatorKey.ReadFile(file);
}
