using Cashlink.Sandbox.Portal.Embedded;
using Cashlink.Sandbox.Portal.Identifying;
using Cashlink.Sandbox.Portal.Inspector;
using Cashlink.Sandbox.Portal.Mailbox;
using Microsoft.Net.Http.Headers;

namespace Cashlink.Sandbox.Portal;

/// <summary>A language of the demo portal with all its words. One more in <see cref="All"/> does not compile before it has them.</summary>
public sealed record PortalLanguage
{
    public static readonly PortalLanguage German = new()
    {
        Code = "de",
        Culture = CultureInfo.GetCultureInfo("de-DE"),
        OwnName = "Deutsch",
        Portal = PortalTexts.German,
        Embedded = EmbeddedTexts.German,
        Inspector = InspectorTexts.German,
        Mailbox = MailboxTexts.German,
        Identifying = IdentifyingTexts.German,
    };

    public static readonly PortalLanguage English = new()
    {
        Code = "en",
        Culture = CultureInfo.GetCultureInfo("en-IE"),
        OwnName = "English",
        Portal = PortalTexts.English,
        Embedded = EmbeddedTexts.English,
        Inspector = InspectorTexts.English,
        Mailbox = MailboxTexts.English,
        Identifying = IdentifyingTexts.English,
    };

    /// <summary>All languages, the default first.</summary>
    public static IReadOnlyList<PortalLanguage> All { get; } = [German, English];

    /// <summary>The code in addresses, in <c>html lang</c>, and as the wizard's API takes it.</summary>
    public required string Code { get; init; }

    /// <summary>How numbers are written.</summary>
    public required CultureInfo Culture { get; init; }

    /// <summary>The language's name in the language itself.</summary>
    public required string OwnName { get; init; }

    public required PortalTexts Portal { get; init; }

    public required EmbeddedTexts Embedded { get; init; }

    public required InspectorTexts Inspector { get; init; }

    public required MailboxTexts Mailbox { get; init; }

    public required IdentifyingTexts Identifying { get; init; }

    /// <summary>What the address says, else what the browser prefers, else the default.</summary>
    public static PortalLanguage Of(HttpRequest request) =>
        Find(request.Query["lang"]) ?? MediaPreference(request).Select(Find).FirstOrDefault(language => language is not null) ?? All[0];

    /// <summary>The language of a tag such as <c>de</c> or <c>de-AT</c>, or null when there is none.</summary>
    public static PortalLanguage? Find(string? tag) =>
        tag is null ? null : All.FirstOrDefault(language => tag.StartsWith(language.Code, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string?> MediaPreference(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var preferences)
            ? preferences.OrderByDescending(preference => preference.Quality ?? 1).Select(preference => preference.Value.Value)
            : [];
}
