using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Reads a certificate with its private key.</summary>
public static class KeyCertificate
{
    /// <returns>Null when the files cannot be read, the password is another, or there is no private RSA key.</returns>
    public static X509Certificate2? Read(KeyCertificateSettings settings)
    {
        try
        {
            var password = string.IsNullOrWhiteSpace(settings.PasswordFile) ? null : File.ReadAllText(settings.PasswordFile).TrimEnd('\r', '\n');
            var certificate = IsPem(settings.File!) ? ReadPem(settings, password) : X509CertificateLoader.LoadPkcs12FromFile(settings.File!, password);
            using var key = certificate.GetRSAPrivateKey();
            if (key is not null)
                return certificate;
            certificate.Dispose();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static X509Certificate2 ReadPem(KeyCertificateSettings settings, string? password)
    {
        var keyFile = string.IsNullOrWhiteSpace(settings.KeyFile) ? settings.File! : settings.KeyFile;
        return password is null
            ? X509Certificate2.CreateFromPemFile(settings.File!, keyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(settings.File!, password, keyFile);
    }

    private static bool IsPem(string path) => File.ReadAllBytes(path).AsSpan().IndexOf(Encoding.ASCII.GetBytes("-----BEGIN ")) >= 0;
}
