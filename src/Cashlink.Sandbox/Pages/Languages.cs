using Microsoft.Net.Http.Headers;

namespace Cashlink.Sandbox.Pages;

/// <summary>German or English: what the address says, else what the browser prefers, else German.</summary>
public static class Languages
{
    public static string Of(HttpRequest request)
    {
        if (Known(request.Query["lang"]) is { } asked) return asked;
        return MediaPreference(request).Select(Known).FirstOrDefault(language => language is not null) ?? "de";
    }

    public static string? Known(string? tag) => tag switch
    {
        null => null,
        _ when tag.StartsWith("de", StringComparison.OrdinalIgnoreCase) => "de",
        _ when tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) => "en",
        _ => null
    };

    private static IEnumerable<string?> MediaPreference(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var preferences)
            ? preferences.OrderByDescending(preference => preference.Quality ?? 1).Select(preference => preference.Value.Value)
            : [];
}
