using System.Security.Cryptography;
using System.Text;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Partners;

/// <summary>Who may launch sessions and embed them; one entry of the configuration section <c>Partners</c>.</summary>
public sealed class Partner
{
    /// <summary>Short name in lower case, for instance <c>demo</c>.</summary>
    public string Id { get; set; } = "";

    /// <summary>The name that investors see.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 (hex) of each key that is valid now. Two at a time allow a rotation without a pause.</summary>
    public IList<string> KeyHashes { get; } = [];

    /// <summary>The origins that may frame the wizard, for instance <c>https://portal.example</c>. None: it cannot be framed.</summary>
    public IList<string> FrameOrigins { get; } = [];

    /// <summary>The addresses an investor may be sent back to. An address below one of these is allowed too.</summary>
    public IList<string> ReturnUrls { get; } = [];

    /// <summary>The partner's page about who runs the portal; linked in the footer.</summary>
    public string? ImprintUrl { get; set; }

    /// <summary>The partner's page about data protection; linked in the footer.</summary>
    public string? PrivacyUrl { get; set; }

    /// <summary>The partner's help pages; linked on the help page.</summary>
    public string? HelpUrl { get; set; }

    /// <summary>The address investors may write to.</summary>
    public string? HelpEmail { get; set; }

    /// <summary>The number investors may call, as it is to be shown, for instance <c>+49 40 123456-0</c>.</summary>
    public string? HelpPhone { get; set; }

    /// <summary>
    /// Where investors of this partner identify (<see cref="IdentificationTemplate"/>). Empty: where the operator's setting of the same name leads.
    /// </summary>
    public string? IdentificationUrl { get; set; }

    /// <summary>True when an investor can be told whom to ask.</summary>
    public bool HasHelpContact => !string.IsNullOrEmpty(HelpUrl) || !string.IsNullOrEmpty(HelpEmail) || !string.IsNullOrEmpty(HelpPhone);

    /// <summary>
    /// True when an advisor may hand his device to the client, who then acts on it as the investor. Nobody can check who holds it;
    /// a partner who wants more says false, and clients act on their own devices alone.
    /// </summary>
    public bool AllowHandover { get; set; }

    /// <summary>The codes of the languages that the partner's sessions have, the default first. Empty: all, German first.</summary>
    public IList<string> Languages { get; } = [];

    /// <summary>A PNG or SVG of at most 64 KB that stands in the header; a path from the program's folder. None: the wizard's own mark.</summary>
    public string? Logo { get; set; }

    /// <summary>
    /// True when all of the partner's sessions are for training: they run on the sandbox, each page says so, and a panel makes happen what is
    /// to be shown. A program without the embedded sandbox, which a production build is, refuses to start with it.
    /// </summary>
    public bool Training { get; set; }

    /// <summary>The partner's colours, corners and type. None: the wizard's own.</summary>
    public PartnerTheme? Theme { get; set; }

    /// <summary>Where the partner's server hears of its sessions. None: it hears nothing.</summary>
    public PartnerWebhook? Webhook { get; set; }

    /// <summary>Requests to the partner API a minute, for all keys of the partner together; as many may come at once after a pause.</summary>
    public int RequestsPerMinute { get; set; } = 120;

    /// <summary>The languages of the partner's sessions, the default first.</summary>
    public IReadOnlyList<Language> OfferedLanguages =>
        Languages.Count == 0 ? Language.All : [.. Languages.Select(Language.Find).OfType<Language>().Distinct()];

    /// <summary>The partner's language with this code, or the partner's default.</summary>
    public Language LanguageOr(string? code) => OfferedLanguages.FirstOrDefault(language => language.Code == code) ?? OfferedLanguages[0];

    /// <summary>True when the key is one of the partner's. Takes the same time whatever the key is.</summary>
    public bool HasKey(string key)
    {
        var hash = Encoding.ASCII.GetBytes(Sessions.Identifiers.SecretHash.Of(key));
        return KeyHashes.Aggregate(
            false, (found, known) => CryptographicOperations.FixedTimeEquals(hash, Encoding.ASCII.GetBytes(known.ToLowerInvariant())) | found);
    }

    /// <summary>
    /// True when the partner may send an investor back to this address. It must be written as browsers read it, in visible ASCII and
    /// without backslashes: whatever one reader drops or turns round may lead another one elsewhere.
    /// </summary>
    public bool AllowsReturnTo(string address) =>
        address.All(sign => sign is > ' ' and <= '~' and not '\\')
        && Uri.TryCreate(address, UriKind.Absolute, out var wanted)
        && wanted is { UserInfo: "", Scheme: "http" or "https" }
        && ReturnUrls.Any(allowed => Uri.TryCreate(allowed, UriKind.Absolute, out var known) && IsAtOrBelow(wanted, known));

    private static bool IsAtOrBelow(Uri wanted, Uri known) =>
        wanted.GetLeftPart(UriPartial.Authority) == known.GetLeftPart(UriPartial.Authority)
        && (wanted.AbsolutePath == known.AbsolutePath
            || wanted.AbsolutePath.StartsWith(known.AbsolutePath.TrimEnd('/') + "/", StringComparison.Ordinal));
}
