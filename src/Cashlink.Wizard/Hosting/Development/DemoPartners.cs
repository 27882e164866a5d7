namespace Cashlink.Wizard.Hosting;

/// <summary>
/// The partners of a developer's machine: one that looks as the wizard does by itself, one with a look, a logo and languages of its own, so
/// that themes and the border between two partners can be seen, and one whose sessions are for training.
/// </summary>
internal static class DemoPartners
{
    /// <summary>The settings of all.</summary>
    /// <param name="portal">The address of the demo portal.</param>
    /// <param name="firstKey">The key of <c>demo</c>.</param>
    /// <param name="secondKey">The key of <c>hafenbank</c>.</param>
    /// <param name="trainingKey">The key of <c>uebung</c>, whose sessions are for training.</param>
    /// <param name="eventSecret">What signs the events of all; the demo portal receives them.</param>
    public static Dictionary<string, string?> Settings(string portal, string firstKey, string secondKey, string trainingKey, string eventSecret) => new(
    [
        .. Partner(0, portal, "demo", "Bank am Deich", firstKey, eventSecret),
        .. Partner(1, portal, "hafenbank", "Hafenbank", secondKey, eventSecret),
        .. Partner(2, portal, "uebung", "Bank am Deich", trainingKey, eventSecret),
        new("Partners:2:Training", "true"),
        new("Partners:1:Theme:Brand", "#7a1f3d"),
        new("Partners:1:Theme:OnBrand", "#ffffff"),
        new("Partners:1:Theme:BrandDark", "#f2a7bd"),
        new("Partners:1:Theme:OnBrandDark", "#3a0a1b"),
        new("Partners:1:Theme:Radius", "2"),
        new("Partners:1:Theme:Font", "serif"),
        new("Partners:1:Logo", Path.Combine(AppContext.BaseDirectory, "Hosting", "Development", "hafenbank.svg")),
        new("Partners:1:Languages:0", "en"),
        new("Partners:1:Languages:1", "de"),
    ]);

    private static IEnumerable<KeyValuePair<string, string?>> Partner(int index, string portal, string id, string name, string key, string eventSecret)
    {
        var here = $"Partners:{index}";
        return
        [
            new($"{here}:Id", id),
            new($"{here}:Name", name),
            new($"{here}:KeyHashes:0", Sessions.Identifiers.SecretHash.Of(key)),
            // Under both its names: to a browser localhost and 127.0.0.1 are two sites.
            .. Origins(portal).Select((origin, at) => KeyValuePair.Create<string, string?>($"{here}:FrameOrigins:{at}", origin)),
            .. Origins(portal).Select((origin, at) => KeyValuePair.Create<string, string?>($"{here}:ReturnUrls:{at}", origin + "/")),
            new($"{here}:Webhook:Url", portal + "/portal/events"),
            new($"{here}:Webhook:Secret", eventSecret),
            new($"{here}:ImprintUrl", portal + "/"),
            new($"{here}:PrivacyUrl", portal + "/"),
            new($"{here}:AllowHandover", "true"),
            new($"{here}:HelpUrl", portal + "/"),
            new($"{here}:HelpEmail", $"hilfe@{name.ToLowerInvariant().Replace(' ', '-')}.example"),
            new($"{here}:HelpPhone", "+49 40 99999-0"),
        ];
    }

    private static IEnumerable<string> Origins(string portal) => new[]
    {
        portal,
        portal.Replace("//localhost:", "//127.0.0.1:", StringComparison.Ordinal),
        portal.Replace("//127.0.0.1:", "//localhost:", StringComparison.Ordinal),
    }.Distinct();
}
