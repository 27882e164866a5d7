using Cashlink.Wizard.Sessions.Withdrawing;

namespace Cashlink.Wizard.Tests.Sessions;

/// <summary>
/// The end of the period from a printed calendar: each row is a day of the conclusion, the last day of the period, and the first moment at
/// which it is over. The day of the conclusion counts as a whole, whichever hour of it is meant, also where it has 23 or 25 hours.
/// </summary>
public sealed class WithdrawalCalendarTests
{
    [Theory]
    // The clocks go forward on Sunday, 29 March 2026. Good Friday is 3 April, Easter Monday 6 April.
    [InlineData("2026-03-14", "2026-03-30", "2026-03-30T22:00:00Z")]
    [InlineData("2026-03-15", "2026-03-30", "2026-03-30T22:00:00Z")]
    [InlineData("2026-03-16", "2026-03-30", "2026-03-30T22:00:00Z")]
    [InlineData("2026-03-17", "2026-03-31", "2026-03-31T22:00:00Z")]
    [InlineData("2026-03-18", "2026-04-01", "2026-04-01T22:00:00Z")]
    [InlineData("2026-03-19", "2026-04-02", "2026-04-02T22:00:00Z")]
    [InlineData("2026-03-20", "2026-04-07", "2026-04-07T22:00:00Z")]
    [InlineData("2026-03-21", "2026-04-07", "2026-04-07T22:00:00Z")]
    [InlineData("2026-03-22", "2026-04-07", "2026-04-07T22:00:00Z")]
    [InlineData("2026-03-23", "2026-04-07", "2026-04-07T22:00:00Z")]
    [InlineData("2026-03-24", "2026-04-07", "2026-04-07T22:00:00Z")]
    [InlineData("2026-03-25", "2026-04-08", "2026-04-08T22:00:00Z")]
    [InlineData("2026-03-26", "2026-04-09", "2026-04-09T22:00:00Z")]
    [InlineData("2026-03-27", "2026-04-10", "2026-04-10T22:00:00Z")]
    [InlineData("2026-03-28", "2026-04-13", "2026-04-13T22:00:00Z")]
    [InlineData("2026-03-29", "2026-04-13", "2026-04-13T22:00:00Z")]
    [InlineData("2026-03-30", "2026-04-13", "2026-04-13T22:00:00Z")]
    // They go back on Sunday, 25 October 2026.
    [InlineData("2026-10-10", "2026-10-26", "2026-10-26T23:00:00Z")]
    [InlineData("2026-10-11", "2026-10-26", "2026-10-26T23:00:00Z")]
    [InlineData("2026-10-12", "2026-10-26", "2026-10-26T23:00:00Z")]
    [InlineData("2026-10-13", "2026-10-27", "2026-10-27T23:00:00Z")]
    [InlineData("2026-10-14", "2026-10-28", "2026-10-28T23:00:00Z")]
    [InlineData("2026-10-15", "2026-10-29", "2026-10-29T23:00:00Z")]
    [InlineData("2026-10-16", "2026-10-30", "2026-10-30T23:00:00Z")]
    [InlineData("2026-10-17", "2026-11-02", "2026-11-02T23:00:00Z")]
    [InlineData("2026-10-18", "2026-11-02", "2026-11-02T23:00:00Z")]
    [InlineData("2026-10-19", "2026-11-02", "2026-11-02T23:00:00Z")]
    [InlineData("2026-10-20", "2026-11-03", "2026-11-03T23:00:00Z")]
    [InlineData("2026-10-21", "2026-11-04", "2026-11-04T23:00:00Z")]
    [InlineData("2026-10-22", "2026-11-05", "2026-11-05T23:00:00Z")]
    [InlineData("2026-10-23", "2026-11-06", "2026-11-06T23:00:00Z")]
    [InlineData("2026-10-24", "2026-11-09", "2026-11-09T23:00:00Z")]
    [InlineData("2026-10-25", "2026-11-09", "2026-11-09T23:00:00Z")]
    [InlineData("2026-10-26", "2026-11-09", "2026-11-09T23:00:00Z")]
    // The end of February, in a year with 28 days and in one with 29.
    [InlineData("2026-02-27", "2026-03-13", "2026-03-13T23:00:00Z")]
    [InlineData("2026-02-28", "2026-03-16", "2026-03-16T23:00:00Z")]
    [InlineData("2026-03-01", "2026-03-16", "2026-03-16T23:00:00Z")]
    [InlineData("2028-02-28", "2028-03-13", "2028-03-13T23:00:00Z")]
    [InlineData("2028-02-29", "2028-03-14", "2028-03-14T23:00:00Z")]
    [InlineData("2028-03-01", "2028-03-15", "2028-03-15T23:00:00Z")]
    // The end of the year.
    [InlineData("2026-12-30", "2027-01-13", "2027-01-13T23:00:00Z")]
    [InlineData("2026-12-31", "2027-01-14", "2027-01-14T23:00:00Z")]
    [InlineData("2027-01-01", "2027-01-15", "2027-01-15T23:00:00Z")]
    public void Period_OfAnyMomentOfTheDay_EndsWithTheCalendar(string concluded, string lastDay, string over)
    {
        var moments = MomentsOf(DateOnly.Parse(concluded, CultureInfo.InvariantCulture)).ToList();
        var end = DateTimeOffset.Parse(over, CultureInfo.InvariantCulture);

        Assert.InRange(moments.Count, 46, 50);
        Assert.All(moments, moment =>
        {
            Assert.Equal(DateOnly.Parse(lastDay, CultureInfo.InvariantCulture), WithdrawalPeriod.LastDay(moment));
            Assert.True(WithdrawalPeriod.IsOpen(moment, end.AddTicks(-1)));
            Assert.False(WithdrawalPeriod.IsOpen(moment, end));
        });
    }

    [Theory]
    [InlineData("2026-10-25T00:30:00Z", "UTC+2")]
    [InlineData("2026-10-25T01:30:00Z", "UTC+1")]
    [InlineData("2026-03-29T00:59:59Z", "UTC+1")]
    [InlineData("2026-03-29T01:00:00Z", "UTC+2")]
    public void Offset_OfTheHourThatComesTwice_TellsWhich(string moment, string offset) =>
        Assert.Equal(offset, GermanTime.OffsetOf(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)));

    /// <summary>Each half hour of a day in Germany; 46, 48 or 50 of them.</summary>
    private static IEnumerable<DateTimeOffset> MomentsOf(DateOnly day)
    {
        var around = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(-3);
        return Enumerable.Range(0, 60).Select(half => around.AddMinutes(30 * half))
            .Where(moment => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, GermanTime.Zone).Date) == day);
    }
}
