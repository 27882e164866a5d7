using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Identification;

/// <summary>Checks where investors are sent to identify.</summary>
internal static class IdentificationCheck
{
    public static IEnumerable<string> Faults(string? template)
    {
        if (!string.IsNullOrEmpty(template) && IdentificationTemplate.Fault(template) is { } wrong)
            yield return Fault.Wrong(nameof(IdentificationSettings.IdentificationUrl), wrong);
    }
}
