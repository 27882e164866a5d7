using System.Net.Http.Headers;
using Cashlink.Wizard.Partners;
using Cashlink.Wizard.Partners.Theme;

namespace Cashlink.Wizard.Embedding.Inspection;

/// <summary>Looks at everything that must fit together before a partner's page can show the wizard, and says what does not.</summary>
public sealed class EmbeddingInspector(FrameProbe probe)
{
    private static readonly string[] CookieAttributes = ["secure", "httponly", "samesite=none", "partitioned"];

    /// <param name="partner">Whose settings are looked at.</param>
    /// <param name="origin">The origin of the page that is to show the wizard.</param>
    /// <param name="wizard">The wizard's address as browsers reach it.</param>
    /// <param name="isPublicUrlSet">False when that address was taken from the request.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Inspection> InspectAsync(Partner partner, string origin, Uri wizard, bool isPublicUrlSet, CancellationToken cancellationToken)
    {
        var own = wizard.GetLeftPart(UriPartial.Authority);
        var headers = await probe.AskAsync(partner, cancellationToken);
        List<InspectionCheck> checks =
        [
            OriginCheck.Of(origin, partner.FrameOrigins),
            FrameAncestors(origin, headers),
            Policy(headers),
            Cookies(headers),
            PublicUrl(wizard, isPublicUrlSet),
            Transport(origin, wizard),
            ReturnUrls(partner),
            Theme(partner),
            Webhook(partner),
        ];
        return new Inspection(
            partner.Id, origin, own, checks.All(check => check.Ok), checks, Snippet(own), new Uri(wizard, probe.AddressFor(partner)).AbsoluteUri);
    }

    private static InspectionCheck FrameAncestors(string origin, HttpResponseHeaders? headers)
    {
        if (headers is null)
            return NotReached("frame-ancestors");
        var ancestors = PolicyOf(headers).Split(';').Select(part => part.Trim()).FirstOrDefault(part => part.StartsWith("frame-ancestors ", StringComparison.Ordinal)) ?? "";
        if (headers.Contains("X-Frame-Options"))
            return new InspectionCheck("frame-ancestors", false, "Something adds X-Frame-Options to the wizard's answers.", "Let the proxy in front of the wizard leave that header out.");
        return ancestors.Split(' ').Contains(origin, StringComparer.Ordinal)
            ? new InspectionCheck("frame-ancestors", true, $"A page in a frame answers with: {ancestors}")
            : new InspectionCheck("frame-ancestors", false, $"A page in a frame answers with: {ancestors}", "The browser shows the frame only to these origins; see the check 'origin'.");
    }

    private static InspectionCheck Policy(HttpResponseHeaders? headers)
    {
        if (headers is null)
            return NotReached("policy");
        var policy = PolicyOf(headers);
        var isStrict = policy.StartsWith("default-src 'none'", StringComparison.Ordinal) && !policy.Contains("unsafe", StringComparison.Ordinal);
        return new InspectionCheck(
            "policy", isStrict, $"Content-Security-Policy: {policy}", isStrict ? null : "Something in front of the wizard changes its policy; let it leave the header as it is.");
    }

    private static InspectionCheck Cookies(HttpResponseHeaders? headers)
    {
        if (headers is null)
            return NotReached("cookies");
        var cookie = headers.TryGetValues("Set-Cookie", out var values) ? values.First() : "";
        var attributes = cookie.Split(';').Skip(1).Select(part => part.Trim().ToLowerInvariant()).ToList();
        var missing = CookieAttributes.Where(attribute => !attributes.Contains(attribute)).ToList();
        return missing.Count == 0
            ? new InspectionCheck("cookies", true, $"A session's cookie is set with: {string.Join("; ", attributes)}. It works in a frame where third-party cookies are blocked.")
            : new InspectionCheck("cookies", false, $"A session's cookie lacks: {string.Join(", ", missing)}.", "Let the proxy in front of the wizard leave Set-Cookie as it is.");
    }

    private static InspectionCheck PublicUrl(Uri wizard, bool isSet) =>
        wizard.IsLoopback ? new InspectionCheck("public-url", true, $"{wizard.GetLeftPart(UriPartial.Authority)} is this machine; good for development.")
        : wizard.Scheme != Uri.UriSchemeHttps
            ? new InspectionCheck("public-url", false, $"The wizard is at {wizard.GetLeftPart(UriPartial.Authority)}: its cookies need https.", "Let the operator set PublicUrl to the https address that browsers use.")
        : new InspectionCheck(
            "public-url", true, $"Launch links lead to {wizard.GetLeftPart(UriPartial.Authority)}.",
            isSet ? null : "PublicUrl is not set, so links follow the address of the request. Behind a proxy let the operator set it.");

    private static InspectionCheck Transport(string origin, Uri wizard) =>
        origin.StartsWith("https:", StringComparison.Ordinal) && wizard is { Scheme: "http", IsLoopback: false }
            ? new InspectionCheck("transport", false, "A page over https cannot show a frame over http.", "Use the wizard's https address.")
            : new InspectionCheck("transport", true, "Page and frame can be shown together.");

    private static InspectionCheck ReturnUrls(Partner partner) => partner.ReturnUrls.Count == 0
        ? new InspectionCheck("return-urls", true, "There are none, so there is no way back to the portal on the last page.", "If you want one, let the operator add it to the partner's ReturnUrls and send return_url.")
        : new InspectionCheck("return-urls", true, $"return_url may be at or below: {string.Join(", ", partner.ReturnUrls)}");

    private static InspectionCheck Theme(Partner partner)
    {
        var pairs = partner.Theme is null ? [] : ThemeContrast.Of(partner.Theme);
        if (pairs.Count == 0)
            return new InspectionCheck("theme", true, "The partner has no colours of its own; the wizard's have enough contrast.");
        var text = string.Join("; ", pairs.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Text} {pair.Ratio:0.0}:1")));
        return pairs.All(pair => pair.IsEnough)
            ? new InspectionCheck("theme", true, text)
            : new InspectionCheck("theme", false, text, "Text needs 4.5:1. Let the operator choose a darker brand, or a lighter one for the dark scheme.");
    }

    private static InspectionCheck Webhook(Partner partner) => string.IsNullOrEmpty(partner.Webhook?.Url)
        ? new InspectionCheck("webhook", true, "There is none: your server hears nothing of a session and has to ask for it.", "If you want events on your server, let the operator set the partner's Webhook.")
        : new InspectionCheck("webhook", true, $"Events go to {new Uri(partner.Webhook.Url).Host}. Nothing was sent there now.");

    private static InspectionCheck NotReached(string id) => new(
        id, true, "The wizard could not ask itself, because it listens on https or a socket only; look at the answer's headers in a browser.");

    private static string PolicyOf(HttpResponseHeaders headers) =>
        headers.TryGetValues("Content-Security-Policy", out var values) ? string.Join(", ", values) : "";

    private static InspectionSnippet Snippet(string wizard) => new(
        $"""
        <script src="{wizard}/embed.js" defer></script>
        <cashlink-wizard src="LAUNCH_URL"></cashlink-wizard>
        """,
        $"script-src {wizard}; frame-src {wizard}",
        $$"""
        curl -X POST {{wizard}}/api/sessions \
          -H "Authorization: Bearer $PARTNER_KEY" -H "Content-Type: application/json" \
          -d '{"investor_id": "INVESTOR_ID", "campaign_id": "CAMPAIGN_ID", "role": "investor", "locale": "de"}'
        """);
}
