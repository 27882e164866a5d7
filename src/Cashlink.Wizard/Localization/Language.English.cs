namespace Cashlink.Wizard.Localization;

public abstract partial class Language
{
    private sealed class EnglishLanguage() : Language("en", "en-GB", "English")
    {
        internal override LanguageFormats Formats { get; } = new()
        {
            Euro = number => $"€{number}",
            Money = (number, currency) => $"{currency}{LanguageFormats.Bond}{number}",
            Percent = number => $"{number}%",
            Day = "d MMMM yyyy",
            TimeOfDay = "HH:mm",
            Moment = "d MMMM yyyy, HH:mm",
            ShortMoment = "d MMM yyyy, HH:mm",
            ExactMoment = "d MMMM yyyy, HH:mm:ss",
        };

        internal override TTexts Of<TTexts>(Localized<TTexts> texts) => texts.English;
    }
}
