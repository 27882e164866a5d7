namespace Cashlink.Wizard.Localization;

public abstract partial class Language
{
    private sealed class GermanLanguage() : Language("de", "de-DE", "Deutsch")
    {
        internal override LanguageFormats Formats { get; } = new()
        {
            Euro = number => $"{number}{LanguageFormats.Bond}€",
            Money = (number, currency) => $"{number}{LanguageFormats.Bond}{currency}",
            Percent = number => $"{number}{LanguageFormats.Bond}%",
            Day = "d. MMMM yyyy",
            TimeOfDay = "HH:mm",
            Moment = "d. MMMM yyyy, HH:mm 'Uhr'",
            ShortMoment = "dd.MM.yyyy, HH:mm 'Uhr'",
            ExactMoment = "d. MMMM yyyy, HH:mm:ss 'Uhr'",
        };

        internal override TTexts Of<TTexts>(Localized<TTexts> texts) => texts.German;
    }
}
