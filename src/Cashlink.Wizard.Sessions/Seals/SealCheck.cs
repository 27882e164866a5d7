using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Sessions.Seals;

/// <summary>Checks the section <c>Seals</c>.</summary>
public static class SealCheck
{
    public static IEnumerable<string> Faults(SealSettings seals)
    {
        if (!string.IsNullOrWhiteSpace(seals.KeyFile))
        {
            using var key = SealKeys.ReadFile(seals.KeyFile);
            if (key is not { CanSign: true })
                yield return Fault.Wrong("Seals:KeyFile", "must be a PEM file with a private key, ECDSA over P-256 (openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256)");
        }
        for (var index = 0; index < seals.OlderKeys.Count; index++)
        {
            using var key = SealKeys.ReadFile(seals.OlderKeys[index]);
            if (key is null)
                yield return Fault.Wrong($"Seals:OlderKeys:{index}", "must be a PEM file with a public key, ECDSA over P-256");
            else if (key.CanSign)
                yield return Fault.Wrong($"Seals:OlderKeys:{index}", "is a private key; of an older key only the public one is needed, and the private one is better gone");
        }
        if (seals.Interval < TimeSpan.FromSeconds(1) || seals.Interval > TimeSpan.FromDays(1))
            yield return Fault.Wrong("Seals:Interval", "must be from a second to a day");
    }
}
