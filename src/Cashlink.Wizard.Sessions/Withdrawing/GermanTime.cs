namespace Cashlink.Wizard.Sessions.Withdrawing;

/// <summary>The days of German law, wherever the server stands.</summary>
public static class GermanTime
{
    /// <summary>Europe/Berlin.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    /// <summary>The day it is in Germany at this moment.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, Zone).Date);
}
