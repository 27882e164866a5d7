namespace Cashlink.Wizard.Sessions.Withdrawing;

/// <summary>
/// How long an investor may withdraw: 14 days from the conclusion of the contract (§ 2d (2), (3) VermAnlG, § 355 (2) BGB), reckoned
/// as §§ 187 (1), 188 (1) and 193 BGB say, in German time. The contract is concluded when the issuer accepts.
/// </summary>
public static class WithdrawalPeriod
{
    /// <summary>The days of the period, the day of the conclusion not counted.</summary>
    public const int Days = 14;

    /// <summary>
    /// The last day on which the withdrawal can be declared, until midnight. A day of 14 that falls on a Saturday, a Sunday or a
    /// holiday of all German states gives way to the next working day.
    /// </summary>
    /// <param name="concludedAt">When the contract was concluded.</param>
    public static DateOnly LastDay(DateTimeOffset concludedAt)
    {
        var day = GermanTime.DayOf(concludedAt).AddDays(Days);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || GermanHolidays.Has(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>True while the withdrawal can be declared: before the acceptance too, when the time has not begun to run.</summary>
    /// <param name="concludedAt">When the contract was concluded; null before, or when it is not known, which is not the investor's fault.</param>
    /// <param name="now">The moment of the declaration.</param>
    public static bool IsOpen(DateTimeOffset? concludedAt, DateTimeOffset now) =>
        concludedAt is not { } concluded || now < GermanTime.EndOf(LastDay(concluded));
}
