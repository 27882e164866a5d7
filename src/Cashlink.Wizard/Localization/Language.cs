namespace Cashlink.Wizard.Localization;

/// <summary>
/// The language of one page or circuit. It is passed on explicitly and never taken from the thread: a circuit is also woken by
/// other people's work, whose culture is not the reader's.
/// </summary>
public sealed class Language
{
    public static readonly Language German = new("de", "de-DE", "Deutsch");

    public static readonly Language English = new("en", "en-GB", "English");

    private Language(string code, string culture, string ownName)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
        OwnName = ownName;
    }

    /// <summary>All languages, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [German, English];

    /// <summary>The code in URLs, in the partner API and in <c>html lang</c>.</summary>
    public string Code { get; }

    /// <summary>How numbers and dates are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language's name in the language itself.</summary>
    public string OwnName { get; }

    /// <summary>The language with this code, or null when there is none.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The language with this code, or German.</summary>
    public static Language OrGerman(string? code) => Find(code) ?? German;

    /// <summary>The first language of an <c>Accept-Language</c> header that there is, or German.</summary>
    public static Language FromHeader(string? acceptLanguage) => FromHeader(acceptLanguage, All);

    /// <summary>The first language of an <c>Accept-Language</c> header that is offered, or the first one offered.</summary>
    public static Language FromHeader(string? acceptLanguage, IReadOnlyList<Language> offered) =>
        (acceptLanguage ?? "").Split(',')
            .Select(range => Find(range.Split(';')[0].Split('-')[0].Trim().ToLowerInvariant()))
            .FirstOrDefault(language => language is not null && offered.Contains(language)) ?? offered[0];

    public override string ToString() => Code;
}
