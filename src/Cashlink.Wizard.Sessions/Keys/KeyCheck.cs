using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Sessions.Keys;

/// <summary>Checks the section <c>Keys</c>.</summary>
public static class KeyCheck
{
    private const string OperatorKeyText = "must hold 32 random bytes in base64 (openssl rand -base64 32)";
    private const string CertificateText = "must be a PFX file, or a PEM file with Keys:Certificate:KeyFile, with a private RSA key that the password opens";

    /// <param name="keys">The settings.</param>
    /// <param name="isRequired">True where keys are not stored unencrypted unless somebody has said so.</param>
    public static IEnumerable<string> Faults(KeySettings keys, bool isRequired)
    {
        if (!keys.AreWrapped && isRequired && !keys.AllowUnencrypted)
        {
            yield return Fault.Missing(
                "Keys:OperatorKeyFile", "a file with 32 random bytes in base64 (openssl rand -base64 32) that encrypts the stored keys, or Keys:OperatorKey, or Keys:Certificate:File, "
                + "or Keys:AllowUnencrypted=true to leave them as they are, for whoever gets hold of them to read all that is stored");
        }
        if (keys.HasOperatorKey && keys.Certificate.IsNamed)
            yield return Fault.Wrong("Keys:Certificate:File", "there is an operator's key too; name one of the two, and the other among Keys:OlderOperatorKeyFiles or Keys:OlderCertificates");
        if (!string.IsNullOrWhiteSpace(keys.OperatorKeyFile) && !string.IsNullOrWhiteSpace(keys.OperatorKey))
            yield return Fault.Wrong("Keys:OperatorKey", "there is a file with one too; name one of the two");
        if (!string.IsNullOrWhiteSpace(keys.OperatorKeyFile))
        {
            if (OperatorKey.ReadFile(keys.OperatorKeyFile) is null)
                yield return Fault.Wrong("Keys:OperatorKeyFile", OperatorKeyText);
        }
        else if (keys.HasOperatorKey && OperatorKey.Parse(keys.OperatorKey!) is null)
        {
            yield return Fault.Wrong("Keys:OperatorKey", OperatorKeyText);
        }
        if (keys.Certificate.IsNamed && !CanBeRead(keys.Certificate))
            yield return Fault.Wrong("Keys:Certificate:File", CertificateText);
        for (var index = 0; index < keys.OlderOperatorKeyFiles.Count; index++)
        {
            if (OperatorKey.ReadFile(keys.OlderOperatorKeyFiles[index]) is null)
                yield return Fault.Wrong($"Keys:OlderOperatorKeyFiles:{index}", OperatorKeyText);
        }
        for (var index = 0; index < keys.OlderOperatorKeys.Count; index++)
        {
            if (OperatorKey.Parse(keys.OlderOperatorKeys[index]) is null)
                yield return Fault.Wrong($"Keys:OlderOperatorKeys:{index}", OperatorKeyText);
        }
        for (var index = 0; index < keys.OlderCertificates.Count; index++)
        {
            if (!keys.OlderCertificates[index].IsNamed || !CanBeRead(keys.OlderCertificates[index]))
                yield return Fault.Wrong($"Keys:OlderCertificates:{index}:File", CertificateText);
        }
    }

    private static bool CanBeRead(KeyCertificateSettings settings)
    {
        using var certificate = KeyCertificate.Read(settings);
        return certificate is not null;
    }
}
