using System.Xml.Linq;
using Cashlink.Wizard.Sessions.Logging;
using Cashlink.Wizard.Sessions.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>
/// What Data Protection gets to see of the keys in their place. Where keys have to be encrypted, one that is not is none: whoever can write into
/// the database could have put it there.
/// </summary>
public sealed partial class StoredKeys(IKeyPlace place, KeyWrapping wrapping, QuietLog quiet, ILogger<StoredKeys> logger) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var stored = place.Read().Select(stored => stored.Element).Where(element => !WrappedKey.IsKey(element) || IsBelieved(element)).ToList();
        var keys = stored.Where(WrappedKey.IsKey).Select(WrappedKey.IdOf).ToHashSet();
        // The revocation of a key that was thrown away stays, should somebody put the key back; the framework would warn of it each time.
        return [.. stored.Where(element => WrappedKey.RevokedBy(element) is not { } revoked || keys.Contains(revoked))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        var named = new XElement(element);
        // Without the version of the assembly, so that releases before and after this one can open it.
        foreach (var secret in named.Descendants(WrappedKey.EncryptedSecret))
        {
            foreach (var type in new[] { typeof(OperatorKeyDecryptor), typeof(CertificateDecryptor) }.Where(type => secret.Attribute("decryptorType")?.Value == type.AssemblyQualifiedName))
                secret.SetAttributeValue("decryptorType", WrappedKey.ShortName(type));
        }
        place.Write(new StoredElement(friendlyName, named));
    }

    private bool IsBelieved(XElement key)
    {
        if (wrapping.AllowsUnencrypted || WrappedKey.ClosedBy(key) is not null)
            return true;
        quiet.Say("unencrypted key", count => LogUnencrypted(logger, WrappedKey.IdOf(key), count));
        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The key {Key} is stored unencrypted and is not used: somebody has put it there, or 'keys rewrap' was not run ({Count} since the last line).")]
    private static partial void LogUnencrypted(ILogger logger, Guid key, int count);
}
