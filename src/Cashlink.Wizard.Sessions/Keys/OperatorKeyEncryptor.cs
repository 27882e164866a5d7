using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Closes keys of Data Protection with the operator's key, before they are stored.</summary>
public sealed class OperatorKeyEncryptor(OperatorKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new XElement(WrappedKey.OperatorKeyElement, new XAttribute("id", key.Id), new XElement("value", Convert.ToBase64String(key.Wrap(text))));
        CryptographicOperations.ZeroMemory(text);
        return new EncryptedXmlInfo(wrapped, typeof(OperatorKeyDecryptor));
    }
}

/// <summary>
/// Opens keys that <see cref="OperatorKeyEncryptor"/> has closed. Stored keys name this type, so its name, its namespace and its assembly stay.
/// </summary>
/// <param name="services">Where the framework, which makes this, finds the operator's keys.</param>
public sealed class OperatorKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetRequiredService<KeyWrapping>().FindOperatorKey(encryptedElement.Attribute("id")?.Value)
            ?? throw new CryptographicException("The key was encrypted with an operator's key that is not at hand.");
        return XElement.Parse(Encoding.UTF8.GetString(key.Unwrap(Convert.FromBase64String(encryptedElement.Element("value")?.Value ?? ""))));
    }
}
