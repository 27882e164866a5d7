namespace Cashlink.Wizard.Sessions.Withdrawing;

/// <summary>The days of German law, wherever the server stands.</summary>
public static class GermanTime
{
    /// <summary>Europe/Berlin.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The day it is in Germany at this moment.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Zone).Date);

    /// <summary>
    /// How far German time is ahead then, as <c>UTC+1</c> or <c>UTC+2</c>. In the night in which the clocks go back an hour comes twice, and
    /// this alone says which.
    /// </summary>
    public static string OffsetOf(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"UTC+{TimeZoneInfo.ConvertTime(time, Zone).Offset.Hours}");

    /// <summary>The first moment after this day, wherever the clocks change.</summary>
    public static DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
