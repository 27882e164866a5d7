namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>
/// What encrypts the keys of Data Protection where they are stored (section <c>Keys</c>): an operator's key or a certificate, and those of
/// before, which still open what they have closed.
/// </summary>
public sealed class KeySettings
{
    /// <summary>A file with the operator's key, for instance one that a vault mounts: 32 random bytes in base64.</summary>
    public string? OperatorKeyFile { get; set; }

    /// <summary>The operator's key itself, for installations that have no place for a file.</summary>
    public string? OperatorKey { get; set; }

    /// <summary>Files with operator's keys of before.</summary>
    public IList<string> OlderOperatorKeyFiles { get; } = [];

    /// <summary>Operator's keys of before.</summary>
    public IList<string> OlderOperatorKeys { get; } = [];

    /// <summary>The certificate, instead of an operator's key.</summary>
    public KeyCertificateSettings Certificate { get; set; } = new();

    /// <summary>Certificates of before.</summary>
    public IList<KeyCertificateSettings> OlderCertificates { get; } = [];

    /// <summary>True: keys that are stored unencrypted are used, and without an operator's key and a certificate they are stored so.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>True when an operator's key or a certificate is named.</summary>
    public bool AreWrapped => HasOperatorKey || Certificate.IsNamed;

    /// <summary>True when an operator's key is named.</summary>
    public bool HasOperatorKey => !string.IsNullOrWhiteSpace(OperatorKeyFile) || !string.IsNullOrWhiteSpace(OperatorKey);

    /// <summary>The settings as they are configured.</summary>
    public static KeySettings Of(IConfiguration configuration)
    {
        var keys = new KeySettings();
        configuration.GetSection("Keys").Bind(keys);
        return keys;
    }
}

/// <summary>Where a certificate with its private key (RSA) is.</summary>
public sealed class KeyCertificateSettings
{
    /// <summary>A PFX file, or a PEM file with the certificate.</summary>
    public string? File { get; set; }

    /// <summary>The PEM file with the private key, where it is not in <see cref="File"/>.</summary>
    public string? KeyFile { get; set; }

    /// <summary>A file with the password of the private key, where it has one.</summary>
    public string? PasswordFile { get; set; }

    /// <summary>True when there is one.</summary>
    public bool IsNamed => !string.IsNullOrWhiteSpace(File);
}
