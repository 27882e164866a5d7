namespace Cashlink.Wizard.Localization;

/// <summary>
/// The language of one page or circuit. It is passed on explicitly and never taken from the thread: a circuit is also woken by
/// other people's work, whose culture is not the reader's. Nothing but a language says which texts and which formats are its own,
/// so one more in <see cref="All"/> does not compile before it has them all.
/// </summary>
public abstract partial class Language
{
    public static readonly Language German = new GermanLanguage();

    public static readonly Language English = new EnglishLanguage();

    private Language(string code, string culture, string ownName)
    {
        Code = code;
        Culture = CultureInfo.GetCultureInfo(culture);
        OwnName = ownName;
    }

    /// <summary>All languages, the default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [German, English];

    /// <summary>The language of whoever asks for none.</summary>
    public static Language Default => All[0];

    /// <summary>The code in URLs, in the partner API and in <c>html lang</c>.</summary>
    public string Code { get; }

    /// <summary>How numbers and the names of months are written.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The language's name in the language itself.</summary>
    public string OwnName { get; }

    /// <summary>How money, percentages and times are written.</summary>
    internal abstract LanguageFormats Formats { get; }

    /// <summary>The language with this code, or null when there is none.</summary>
    public static Language? Find(string? code) => All.FirstOrDefault(language => language.Code == code);

    /// <summary>The language with this code, or the default.</summary>
    public static Language OrDefault(string? code) => Find(code) ?? Default;

    /// <summary>The first language of an <c>Accept-Language</c> header that there is, or the default.</summary>
    public static Language FromHeader(string? acceptLanguage) => FromHeader(acceptLanguage, All);

    /// <summary>The first language of an <c>Accept-Language</c> header that is offered, or the first one offered.</summary>
    public static Language FromHeader(string? acceptLanguage, IReadOnlyList<Language> offered) =>
        (acceptLanguage ?? "").Split(',')
            .Select(range => Find(range.Split(';')[0].Split('-')[0].Trim().ToLowerInvariant()))
            .FirstOrDefault(language => language is not null && offered.Contains(language)) ?? offered[0];

    public override string ToString() => Code;

    /// <summary>The texts that are the language's own.</summary>
    internal abstract TTexts Of<TTexts>(Localized<TTexts> texts);
}
