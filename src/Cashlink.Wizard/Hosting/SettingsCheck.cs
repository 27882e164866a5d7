using Cashlink.Wizard.Launch;
using Cashlink.Wizard.Webhooks;

namespace Cashlink.Wizard.Hosting;

/// <summary>Checks the settings before anything starts, and names all that is missing or wrong at once, one line each.</summary>
public static class SettingsCheck
{
    /// <summary>A line for each fault; empty when the wizard can start.</summary>
    public static IReadOnlyList<string> Faults(IConfiguration configuration)
    {
        var settings = new WizardSettings();
        configuration.Bind(settings);
        return
        [
            .. CashlinkFaults(configuration.GetSection("Cashlink")),
            .. StoreFaults(settings.Store),
            .. PartnerFaults(settings.Partners),
            .. WebhookFaults(settings.Webhook),
            .. CustodyFaults(settings.CustodyTermsUrl),
        ];
    }

    private static IEnumerable<string> CashlinkFaults(IConfigurationSection cashlink)
    {
        var address = cashlink["BaseAddress"];
        if (string.IsNullOrWhiteSpace(address))
            yield return Missing("Cashlink:BaseAddress", "the address of the Cashlink API, for instance https://demo.cashlink.de/api/external");
        else if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            yield return Wrong("Cashlink:BaseAddress", "must be an absolute http or https address");
        else if (uri.Scheme == "http" && !uri.IsLoopback && !cashlink.GetValue("AllowInsecureHttp", false))
            yield return Wrong("Cashlink:BaseAddress", "must be https, unless Cashlink:AllowInsecureHttp says that plain http is meant");
        if (string.IsNullOrWhiteSpace(cashlink["ClientId"]))
            yield return Missing("Cashlink:ClientId", "the client id that Cashlink gave you");
        if (string.IsNullOrWhiteSpace(cashlink["ClientSecret"]))
            yield return Missing("Cashlink:ClientSecret", "the client secret that Cashlink gave you");
    }

    private static IEnumerable<string> StoreFaults(StoreSettings store)
    {
        if (string.IsNullOrWhiteSpace(store.Path) && !store.IsPostgres)
            yield return Missing("Store:Path", "the SQLite file that sessions are kept in, for instance /var/lib/cashlink-wizard/wizard.db, or Store:ConnectionString for PostgreSQL");
    }

    private static IEnumerable<string> PartnerFaults(IList<Partner> partners)
    {
        if (partners.Count == 0)
            yield return Missing("Partners:0:Id", "at least one partner who may launch sessions");
        for (var index = 0; index < partners.Count; index++)
        {
            var partner = partners[index];
            var key = $"Partners:{index}";
            if (partner.Id.Length == 0 || !partner.Id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
                yield return Wrong($"{key}:Id", "must be made of a-z, 0-9 and -");
            if (string.IsNullOrWhiteSpace(partner.Name))
                yield return Missing($"{key}:Name", "the partner's name as investors see it");
            if (partner.KeyHashes.Count == 0)
                yield return Missing($"{key}:KeyHashes:0", "the SHA-256 of the partner's key in hex (printf %s KEY | sha256sum)");
            if (!partner.KeyHashes.All(IsHash))
                yield return Wrong($"{key}:KeyHashes", "each must be 64 hex digits (printf %s KEY | sha256sum)");
            if (partner.FrameOrigins.Any(origin => !IsOrigin(origin)))
                yield return Wrong($"{key}:FrameOrigins", "each must be an origin such as https://portal.example, without a path");
            if (partner.ReturnUrls.Any(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
                yield return Wrong($"{key}:ReturnUrls", "each must be an absolute http or https address");
        }
        foreach (var twice in partners.GroupBy(partner => partner.Id).Where(group => group.Count() > 1))
            yield return Wrong("Partners", $"the id {twice.Key} is given to more than one partner");
    }

    private static IEnumerable<string> WebhookFaults(WebhookSettings webhook)
    {
        if (!string.IsNullOrEmpty(webhook.TokenHash) && !IsHash(webhook.TokenHash))
            yield return Wrong("Webhook:TokenHash", "must be 64 hex digits (printf %s TOKEN | sha256sum)");
    }

    private static IEnumerable<string> CustodyFaults(Uri? terms)
    {
        if (terms is not null && (!terms.IsAbsoluteUri || terms.Scheme is not ("http" or "https")))
            yield return Wrong("CustodyTermsUrl", "must be an absolute http or https address");
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.GetLeftPart(UriPartial.Authority) == origin;

    private static string Missing(string key, string what) => $"{key} is missing: {what} (environment variable {Variable(key)}).";

    private static string Wrong(string key, string what) => $"{key} is wrong: {what} (environment variable {Variable(key)}).";

    private static string Variable(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
