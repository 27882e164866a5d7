using System.Xml.Linq;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Closes stored keys anew, with the operator's key or the certificate of today: those that are open, and those closed with one of before.</summary>
public sealed class KeyRewrap(IKeyPlace place, StoredKeys keys, KeyWrapping wrapping, IServiceProvider services, ILoggerFactory loggers)
{
    /// <returns>How many keys were closed anew, and how many were already closed with the one of today.</returns>
    /// <exception cref="InvalidOperationException">There is nothing to close them with.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A key was closed with something that is not at hand; those before it are closed anew.</exception>
    public (int Rewrapped, int Current) Run()
    {
        var encryptor = wrapping.Encryptor(loggers) ?? throw new InvalidOperationException("Neither an operator's key nor a certificate is configured.");
        var (rewrapped, current) = (0, 0);
        foreach (var stored in place.Read().Where(stored => WrappedKey.IsKey(stored.Element)))
        {
            if (WrappedKey.ClosedBy(stored.Element) == wrapping.Current)
            {
                current++;
                continue;
            }
            keys.StoreElement(Close(Open(stored.Element), encryptor), stored.Name);
            rewrapped++;
        }
        return (rewrapped, current);
    }

    private XElement Open(XElement stored)
    {
        var open = new XElement(stored);
        foreach (var secret in open.Descendants(WrappedKey.EncryptedSecret).ToList())
        {
            var closed = secret.Elements().Single();
            IXmlDecryptor decryptor = closed.Name.LocalName == WrappedKey.OperatorKeyElement ? new OperatorKeyDecryptor(services)
                : closed.Name.LocalName == WrappedKey.CertificateElement ? new CertificateDecryptor(services)
                : new NullXmlDecryptor();
            secret.ReplaceWith(decryptor.Decrypt(closed));
        }
        return open;
    }

    private static XElement Close(XElement open, IXmlEncryptor encryptor)
    {
        foreach (var secret in open.Descendants().Where(element => element.Attribute(WrappedKey.RequiresEncryption)?.Value == "true").ToList())
        {
            var closed = encryptor.Encrypt(secret);
            secret.ReplaceWith(new XElement(
                WrappedKey.EncryptedSecret, new XAttribute("decryptorType", closed.DecryptorType.AssemblyQualifiedName!), closed.EncryptedElement));
        }
        return open;
    }
}
