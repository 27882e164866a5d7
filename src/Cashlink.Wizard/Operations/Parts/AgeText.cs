namespace Cashlink.Wizard.Operations.Parts;

/// <summary>How old something is, in the one unit that matters.</summary>
internal static class AgeText
{
    private const int HoursThatAreDays = 48;

    private const int MinutesThatAreHours = 120;

    public static string Of(TimeSpan age, OperationsTexts texts) =>
        age.TotalHours >= HoursThatAreDays ? texts.Days((int)age.TotalDays)
        : age.TotalMinutes >= MinutesThatAreHours ? texts.Hours((int)age.TotalHours)
        : texts.Minutes((int)age.TotalMinutes);
}
