using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Shell.Forms;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>
/// What may be typed as name and place. A name is not compared with the one at Cashlink: people write their own name as they do,
/// and a rule that knows better would keep somebody from signing.
/// </summary>
public static class AcknowledgementRules
{
    public const string NameFieldId = "acknowledge-name";

    public const string PlaceFieldId = "acknowledge-place";

    /// <summary>Longer names than the longest that are known.</summary>
    public const int MostCharacters = 200;

    /// <summary>What is wrong with the two, the name first; empty when nothing is.</summary>
    public static IReadOnlyList<FieldError> Check(string? name, string? place, Language language)
    {
        var texts = AcknowledgementTexts.All.In(language);
        return [.. Check(NameFieldId, name, texts.NameMissing, texts, language), .. Check(PlaceFieldId, place, texts.PlaceMissing, texts, language)];
    }

    private static IEnumerable<FieldError> Check(string fieldId, string? typed, string missing, AcknowledgementTexts texts, Language language)
    {
        if (string.IsNullOrWhiteSpace(typed))
            yield return new FieldError(fieldId, missing);
        else if (typed.Trim().Length > MostCharacters)
            yield return new FieldError(fieldId, texts.TooLong(language.Number(MostCharacters)));
        else if (typed.Trim().EnumerateRunes().Any(IsUnreadable))
            yield return new FieldError(fieldId, texts.Unusable);
    }

    /// <summary>Joiners between letters (format signs) belong to some names, signs that turn letters around to none; a lone surrogate shows as U+FFFD.</summary>
    private static bool IsUnreadable(System.Text.Rune sign) =>
        System.Text.Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || sign == System.Text.Rune.ReplacementChar || InvisibleSigns.TurnsAround(sign.Value);
}
