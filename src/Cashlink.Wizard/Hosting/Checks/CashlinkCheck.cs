using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Hosting.Checks;

/// <summary>Checks the section <c>Cashlink</c>.</summary>
internal static class CashlinkCheck
{
    public static IEnumerable<string> Faults(IConfigurationSection cashlink)
    {
        var address = cashlink["BaseAddress"];
        if (string.IsNullOrWhiteSpace(address))
            yield return Fault.Missing("Cashlink:BaseAddress", "the address of the Cashlink API, for instance https://demo.cashlink.de/api/external");
        else if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            yield return Fault.Wrong("Cashlink:BaseAddress", "must be an absolute http or https address");
        else if (uri.Scheme == "http" && !uri.IsLoopback && !cashlink.GetValue("AllowInsecureHttp", false))
            yield return Fault.Wrong("Cashlink:BaseAddress", "must be https, unless Cashlink:AllowInsecureHttp says that plain http is meant");
        if (string.IsNullOrWhiteSpace(cashlink["ClientId"]))
            yield return Fault.Missing("Cashlink:ClientId", "the client id that Cashlink gave you");
        if (string.IsNullOrWhiteSpace(cashlink["ClientSecret"]))
            yield return Fault.Missing("Cashlink:ClientSecret", "the client secret that Cashlink gave you");
    }
}
