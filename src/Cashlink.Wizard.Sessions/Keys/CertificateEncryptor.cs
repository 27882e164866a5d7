using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>
/// Closes keys of Data Protection with a certificate, as the framework does, and signs them with it: the certificate itself stands in what is
/// stored, so without a signature whoever writes into the database could close a key of their own with it.
/// </summary>
public sealed class CertificateEncryptor(X509Certificate2 certificate, ILoggerFactory loggers) : IXmlEncryptor
{
    private readonly CertificateXmlEncryptor _encryptor = new(certificate, loggers);

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var signature = key.SignData(TextOf(plaintextElement), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        var closed = _encryptor.Encrypt(plaintextElement).EncryptedElement;
        return new EncryptedXmlInfo(
            new XElement(
                WrappedKey.CertificateElement, new XAttribute("thumbprint", KeyWrapping.ThumbprintOf(certificate)), new XElement("signature", Convert.ToBase64String(signature)), closed),
            typeof(CertificateDecryptor));
    }

    /// <summary>What is signed: all that is secret in the element.</summary>
    internal static byte[] TextOf(XElement plaintext) => Encoding.UTF8.GetBytes("Cashlink.Wizard data protection key\n" + plaintext.Value);
}

/// <summary>
/// Opens keys that <see cref="CertificateEncryptor"/> has closed. Stored keys name this type, so its name, its namespace and its assembly stay.
/// </summary>
/// <param name="services">Where the framework, which makes this, finds the certificates.</param>
public sealed class CertificateDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var certificate = services.GetRequiredService<KeyWrapping>().FindCertificate(encryptedElement.Attribute("thumbprint")?.Value)
            ?? throw new CryptographicException("The key was encrypted with a certificate that is not at hand.");
        var closed = encryptedElement.Elements().Single(element => element.Name.LocalName == "EncryptedData");
        var opened = new EncryptedXmlDecryptor(services).Decrypt(closed);
        using var key = certificate.GetRSAPublicKey()!;
        var signature = Convert.FromBase64String(encryptedElement.Element("signature")?.Value ?? "");
        if (!key.VerifyData(CertificateEncryptor.TextOf(opened), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pss))
            throw new CryptographicException("The key was not encrypted by this wizard.");
        return opened;
    }
}
