using System.Xml.Linq;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Reads from a stored key what has closed it, without opening it.</summary>
public static class WrappedKey
{
    internal const string OperatorKeyElement = "operatorKey";
    internal const string CertificateElement = "certificateKey";

    private const string DeserializerType = "Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer";

    private static readonly XNamespace DataProtection = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary>The element that the framework puts in the place of a secret.</summary>
    internal static readonly XName EncryptedSecret = DataProtection + "encryptedSecret";

    /// <summary>What the framework writes on a secret that was not encrypted.</summary>
    internal static readonly XName RequiresEncryption = DataProtection + "requiresEncryption";

    /// <summary>True for a key, false for a revocation and whatever else may lie there.</summary>
    public static bool IsKey(XElement element) => element.Name == "key";

    /// <summary>The id of a key.</summary>
    public static Guid IdOf(XElement key) => Guid.TryParse(key.Attribute("id")?.Value, out var id) ? id : Guid.Empty;

    /// <summary>The key that a revocation is of; null for something else, and for a revocation of all keys.</summary>
    public static Guid? RevokedBy(XElement element) =>
        element.Name == "revocation" && Guid.TryParse(element.Element("key")?.Attribute("id")?.Value, out var id) ? id : null;

    /// <summary>
    /// What has closed the key, as in <see cref="KeyWrapping.Opens"/>. A key that is closed in another way, in part, or with something open beside
    /// it, counts as one that is not closed: otherwise whoever writes into the database could put in a key that only looks closed.
    /// </summary>
    /// <returns>Null for a key that is stored unencrypted.</returns>
    public static string? ClosedBy(XElement key)
    {
        var secrets = key.Descendants(EncryptedSecret).ToList();
        if (secrets.Count != 1
            || !TypeOf(key.Element("descriptor")?.Attribute("deserializerType")).StartsWith(DeserializerType + ",", StringComparison.Ordinal)
            || key.Descendants().Any(element => element.Name.LocalName == "masterKey" || element.Attribute(RequiresEncryption) is not null))
            return null;
        var type = ShortName(TypeOf(secrets[0].Attribute("decryptorType")));
        return secrets[0].Elements().ToList() switch
        {
            [{ } closed] when closed.Name == OperatorKeyElement && type == ShortName(typeof(OperatorKeyDecryptor)) => NameOfOperatorKey(closed.Attribute("id")?.Value ?? ""),
            [{ } closed] when closed.Name == CertificateElement && type == ShortName(typeof(CertificateDecryptor)) => NameOfCertificate(closed.Attribute("thumbprint")?.Value ?? ""),
            _ => null,
        };
    }

    /// <summary>How an operator's key is named for people.</summary>
    internal static string NameOfOperatorKey(string id) => $"operator key {id}";

    /// <summary>How a certificate is named for people.</summary>
    internal static string NameOfCertificate(string thumbprint) => $"certificate {thumbprint}";

    /// <summary>The name of a type without the version of its assembly, so that another version of this program finds it too.</summary>
    internal static string ShortName(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";

    private static string ShortName(string type) => string.Join(", ", type.Split(',').Take(2).Select(part => part.Trim()));

    private static string TypeOf(XAttribute? attribute) => attribute?.Value ?? "";
}
