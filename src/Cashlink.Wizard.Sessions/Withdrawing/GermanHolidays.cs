namespace Cashlink.Wizard.Sessions.Withdrawing;

/// <summary>
/// The public holidays of all German states. Those of some states only are left out: which state counts (§ 193 BGB) depends on
/// where the declaration is to be received, and a day that is no holiday for all would be a promise to some.
/// </summary>
public static class GermanHolidays
{
    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (10, 3), (12, 25), (12, 26)];

    /// <summary>Good Friday, Easter Monday, Ascension Day and Whit Monday, in days from Easter Sunday.</summary>
    private static readonly int[] FromEaster = [-2, 1, 39, 50];

    /// <summary>True when the day is a holiday in all of Germany.</summary>
    public static bool Has(DateOnly day) =>
        Fixed.Contains((day.Month, day.Day)) || FromEaster.Contains(day.DayNumber - EasterSunday(day.Year).DayNumber);

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm, after Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
        var late = (golden + 11 * moon + 22 * week) / 451;
        var month = (moon + week - 7 * late + 114) / 31;
        return new DateOnly(year, month, (moon + week - 7 * late + 114) % 31 + 1);
    }
}
