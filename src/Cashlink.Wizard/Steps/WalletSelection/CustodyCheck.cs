using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>Checks where the terms of custody are said to be.</summary>
internal static class CustodyCheck
{
    public static IEnumerable<string> Faults(Uri? terms)
    {
        // What an investor accepts must be what the operator has put there.
        if (terms is not null && !Fault.IsSecureAddress(terms.OriginalString))
            yield return Fault.Wrong("CustodyTermsUrl", "must be an absolute https address");
    }
}
