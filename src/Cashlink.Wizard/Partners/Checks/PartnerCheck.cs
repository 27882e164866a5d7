using System.Net.Mail;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Partners.Theme;
using Cashlink.Wizard.Sessions.Settings;

namespace Cashlink.Wizard.Partners.Checks;

/// <summary>Checks the section <c>Partners</c>: each partner for itself, and that no two share an id or a key.</summary>
internal static class PartnerCheck
{
    private const int MostKeys = 2;

    public static IReadOnlyList<string> Faults(IConfigurationSection section, IList<Partner> partners, string folder, bool hasSandbox)
    {
        var unreadable = section.GetChildren().Select(Unreadable).OfType<string>().ToList();
        return unreadable.Count > 0 ? unreadable : [.. Faults(partners, folder, hasSandbox)];
    }

    /// <summary>An entry that cannot be read (a number that is none, say) is left out of the list without a word; here it gets one.</summary>
    private static string? Unreadable(IConfigurationSection entry)
    {
        try
        {
            entry.Bind(new Partner());
            return null;
        }
        catch (InvalidOperationException failure)
        {
            return failure.Message;
        }
    }

    private static IEnumerable<string> Faults(IList<Partner> partners, string folder, bool hasSandbox)
    {
        if (partners.Count == 0)
            yield return Fault.Missing("Partners:0:Id", "at least one partner who may launch sessions");
        for (var index = 0; index < partners.Count; index++)
        {
            foreach (var fault in Faults(partners[index], $"Partners:{index}", folder, hasSandbox))
                yield return fault;
        }
        foreach (var twice in partners.GroupBy(partner => partner.Id).Where(group => group.Count() > 1))
            yield return Fault.Wrong("Partners", $"the id {twice.Key} is given to more than one partner");
        // A key says who calls; with one key for two partners the later one would open the sessions of the other.
        var shared = partners.SelectMany(partner => partner.KeyHashes.Select(hash => hash.ToLowerInvariant()).Distinct()).GroupBy(hash => hash);
        if (shared.Any(group => group.Count() > 1))
            yield return Fault.Wrong("Partners", "two partners have the same key");
    }

    private static IEnumerable<string> Faults(Partner partner, string key, string folder, bool hasSandbox) =>
    [
        .. IdentityFaults(partner, key, hasSandbox),
        .. KeyFaults(partner, key),
        .. AddressFaults(partner, key),
        .. ContactFaults(partner, key),
        .. PartnerThemeCheck.Faults(partner.Theme, $"{key}:Theme"),
        .. LookFaults(partner, key, folder),
        .. PartnerWebhookCheck.Faults(partner.Webhook, $"{key}:Webhook"),
    ];

    private static IEnumerable<string> IdentityFaults(Partner partner, string key, bool hasSandbox)
    {
        if (partner.Id.Length is 0 or > 60 || !partner.Id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-'))
            yield return Fault.Wrong($"{key}:Id", "must be made of a-z, 0-9 and -, 60 at most");
        if (string.IsNullOrWhiteSpace(partner.Name))
            yield return Fault.Missing($"{key}:Name", "the partner's name as investors see it");
        if (partner.Training && !hasSandbox)
            yield return Fault.Wrong($"{key}:Training", "training runs on the embedded sandbox alone, which a production build does not contain and Development starts only without Cashlink:BaseAddress");
        if (partner.RequestsPerMinute is < 1 or > 60_000)
            yield return Fault.Wrong($"{key}:RequestsPerMinute", "must be from 1 to 60000");
    }

    private static IEnumerable<string> KeyFaults(Partner partner, string key)
    {
        if (partner.KeyHashes.Count == 0)
            yield return Fault.Missing($"{key}:KeyHashes:0", "the SHA-256 of the partner's key in hex (printf %s KEY | sha256sum)");
        if (!partner.KeyHashes.All(Fault.IsHash))
            yield return Fault.Wrong($"{key}:KeyHashes", "each must be 64 hex digits (printf %s KEY | sha256sum)");
        // The old one and the new one, while keys are changed. More would be keys that nobody remembers.
        if (partner.KeyHashes.Count > MostKeys)
            yield return Fault.Wrong($"{key}:KeyHashes", $"at most {MostKeys} keys hold at a time; take the oldest one out");
    }

    private static IEnumerable<string> AddressFaults(Partner partner, string key)
    {
        for (var index = 0; index < partner.FrameOrigins.Count; index++)
        {
            if (FrameOrigin.Fault(partner.FrameOrigins[index]) is { } fault)
                yield return Fault.Wrong($"{key}:FrameOrigins:{index}", fault);
        }
        if (partner.ReturnUrls.Any(url => !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
            yield return Fault.Wrong($"{key}:ReturnUrls", "each must be an absolute http or https address");
        foreach (var (name, address) in new[] { (nameof(Partner.ImprintUrl), partner.ImprintUrl), (nameof(Partner.PrivacyUrl), partner.PrivacyUrl), (nameof(Partner.HelpUrl), partner.HelpUrl) })
        {
            if (!string.IsNullOrEmpty(address) && !Fault.IsSecureAddress(address))
                yield return Fault.Wrong($"{key}:{name}", "must be an absolute https address (http only on this machine)");
        }
        if (!string.IsNullOrEmpty(partner.IdentificationUrl) && IdentificationTemplate.Fault(partner.IdentificationUrl) is { } wrong)
            yield return Fault.Wrong($"{key}:{nameof(Partner.IdentificationUrl)}", wrong);
    }

    /// <summary>Whom investors are told to ask.</summary>
    private static IEnumerable<string> ContactFaults(Partner partner, string key)
    {
        if (!string.IsNullOrEmpty(partner.HelpEmail) && !MailAddress.TryCreate(partner.HelpEmail, out _))
            yield return Fault.Wrong($"{key}:HelpEmail", "must be an email address such as help@portal.example");
        if (!string.IsNullOrEmpty(partner.HelpPhone) && !IsPhone(partner.HelpPhone))
            yield return Fault.Wrong($"{key}:HelpPhone", "must be a telephone number such as +49 40 123456-0");
    }

    private static bool IsPhone(string text) =>
        text.Count(char.IsAsciiDigit) >= 3 && text.All(sign => char.IsAsciiDigit(sign) || "+ -/()".Contains(sign, StringComparison.Ordinal));

    private static IEnumerable<string> LookFaults(Partner partner, string key, string folder)
    {
        if (!string.IsNullOrWhiteSpace(partner.Logo) && LogoFile.Read(Path.Combine(folder, partner.Logo)).Fault is { } fault)
            yield return Fault.Wrong($"{key}:Logo", fault);
        if (partner.Languages.Any(code => Language.Find(code) is null) || partner.Languages.Distinct().Count() != partner.Languages.Count)
            yield return Fault.Wrong($"{key}:Languages", $"each must be one of {string.Join(", ", Language.All)}, once; the first is the default");
    }
}
