using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Shell.Addresses;

/// <summary>Checks the addresses under which browsers find the wizard.</summary>
public static class AddressCheck
{
    /// <param name="addresses">The settings.</param>
    /// <param name="isRequired">False on a developer's machine, where the address of the request will do.</param>
    public static IEnumerable<string> Faults(AddressSettings addresses, bool isRequired)
    {
        if (addresses.PublicUrl is null && isRequired)
            yield return Fault.Missing("PublicUrl", "the address under which browsers reach the wizard, for instance https://wizard.example");
        if (addresses.PublicUrl is { } publicUrl && !IsAddress(publicUrl))
            yield return Fault.Wrong("PublicUrl", Wanted);
        // What investors type and the cookies that let them in go over this address.
        if (isRequired && addresses.PublicUrl is { IsAbsoluteUri: true } plain && plain.Scheme == Uri.UriSchemeHttp && !plain.IsLoopback)
            yield return Fault.Wrong("PublicUrl", "must be https (http only for this machine)");
        foreach (var (index, _) in addresses.OtherUrls.Index().Where(other => !IsAddress(other.Item)))
            yield return Fault.Wrong($"OtherUrls:{index}", Wanted);
    }

    private const string Wanted = "must be an http or https address without a path, for instance https://wizard.example";

    private static bool IsAddress(Uri url) =>
        url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.PathAndQuery == "/" && url.UserInfo.Length == 0 && url.Fragment.Length == 0;
}
