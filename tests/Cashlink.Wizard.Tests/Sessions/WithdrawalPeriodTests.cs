using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Withdrawing;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Sessions;

/// <summary>The last day of the period, by §§ 187 (1), 188 (1) and 193 BGB, in German time.</summary>
public sealed class WithdrawalPeriodTests
{
    [Theory]
    // The day of the conclusion does not count, however late or early it was.
    [InlineData("2026-11-02T00:00:00+01:00", "2026-11-16")]
    [InlineData("2026-11-02T23:59:59+01:00", "2026-11-16")]
    // It is the German day that counts: 23:30 UTC is the next day there.
    [InlineData("2026-11-01T23:30:00Z", "2026-11-16")]
    // Saturday and Sunday give way to Monday.
    [InlineData("2026-11-07T10:00:00+01:00", "2026-11-23")]
    [InlineData("2026-11-08T10:00:00+01:00", "2026-11-23")]
    // Good Friday 2026 to Easter Monday; the Tuesday after is the first working day.
    [InlineData("2026-03-20T10:00:00+01:00", "2026-04-07")]
    [InlineData("2026-03-23T10:00:00+01:00", "2026-04-07")]
    // Ascension Day and Whit Monday.
    [InlineData("2026-04-30T10:00:00+02:00", "2026-05-15")]
    [InlineData("2026-05-11T10:00:00+02:00", "2026-05-26")]
    // 25 and 26 December 2026 are Friday and Saturday.
    [InlineData("2026-12-11T10:00:00+01:00", "2026-12-28")]
    // New Year, a Friday; 1 May and 3 October 2027, a Saturday and a Sunday.
    [InlineData("2026-12-18T10:00:00+01:00", "2027-01-04")]
    [InlineData("2027-04-17T10:00:00+02:00", "2027-05-03")]
    [InlineData("2027-09-19T10:00:00+02:00", "2027-10-04")]
    // Over the change of the clocks on 25 October 2026 it is still 14 days.
    [InlineData("2026-10-20T23:30:00+02:00", "2026-11-03")]
    public void LastDay_ByTheCalendar_IsTheLaws(string concludedAt, string expected) =>
        Assert.Equal(Day(expected), WithdrawalPeriod.LastDay(Time(concludedAt)));

    [Theory]
    [InlineData("2026-11-16T23:59:59.9+01:00", true)]
    [InlineData("2026-11-16T22:59:59Z", true)]
    [InlineData("2026-11-16T23:00:00Z", false)]
    [InlineData("2026-11-17T00:00:00+01:00", false)]
    public void Open_AtTheEndOfTheLastDay_EndsAtMidnightInGermany(string now, bool open) =>
        Assert.Equal(open, WithdrawalPeriod.IsOpen(Time("2026-11-02T10:00:00+01:00"), Time(now)));

    [Fact]
    public void Open_BeforeTheAcceptance_IsOpen() => Assert.True(WithdrawalPeriod.IsOpen(concludedAt: null, Sample.Now.AddYears(1)));

    [Theory]
    [InlineData("REVIEW_PENDING", true)]
    [InlineData("ACCEPTED", true)]
    [InlineData("DELIVERED", true)]
    [InlineData("SOMETHING_NEW", true)]
    [InlineData("REJECTION", false)]
    [InlineData("CANCELLATION", false)]
    [InlineData("PAYMENT_MISSING", false)]
    public void Open_ByStatus_UntilItHasEnded(string status, bool open)
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.StatusRead(Sample.Investment(status, Sample.Now));

        Assert.Equal(open, session.CanBeWithdrawn(Sample.Now.AddDays(1)));
    }

    [Fact]
    public void Open_OnceDeclared_IsOverEvenWhileItIsOnItsWay()
    {
        var session = Sample.AtStep(WizardStep.Status);
        session.DeclareWithdrawal(Sample.Now, name: null);

        Assert.False(session.CanBeWithdrawn(Sample.Now));
    }

    /// <summary>Easter Sundays as published by the Physikalisch-Technische Bundesanstalt; 2038 and 2285 are the latest and the earliest there can be.</summary>
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2285-03-22")]
    public void Easter_OfAYear_IsThePublishedDay(string day) => Assert.Equal(Day(day), GermanHolidays.EasterSunday(Day(day).Year));

    [Fact]
    public void Holidays_OfAYear_AreTheNineOfAllStates()
    {
        var days = Enumerable.Range(0, 365).Select(new DateOnly(2026, 1, 1).AddDays).Where(GermanHolidays.Has);

        Assert.Equal(
            ["01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"],
            days.Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture)));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
