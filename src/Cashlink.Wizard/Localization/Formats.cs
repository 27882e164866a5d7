using Cashlink.Api;
using Cashlink.Wizard.Sessions.Withdrawing;

namespace Cashlink.Wizard.Localization;

/// <summary>Money, numbers and times as a reader of the language writes them.</summary>
public static class Formats
{
    /// <summary>The product is sold in Germany; its times are told in German local time in every language.</summary>
    private static readonly TimeZoneInfo Zone = GermanTime.Zone;

    /// <summary>An amount with its currency: <c>1.100,00 €</c> or <c>€1,100.00</c>. Shows all decimals that are not zero, at least two.</summary>
    public static string Amount(this Language language, Money money)
    {
        var number = money.ToDecimal().ToString("#,##0.00################", language.Culture);
        return money.Currency == "EUR" ? language.Formats.Euro(number) : language.Formats.Money(number, money.Currency);
    }

    /// <summary>An amount in EUR, with cents only when there are any: <c>1.000 €</c> and <c>1.000,01 €</c>, or <c>€1,000</c>.</summary>
    public static string Euro(this Language language, decimal amount) =>
        language.Formats.Euro(amount.ToString(decimal.IsInteger(amount) ? "N0" : "N2", language.Culture));

    /// <summary>A whole number with its groups: <c>1.100</c> or <c>1,100</c>.</summary>
    public static string Number(this Language language, long number) => number.ToString("N0", language.Culture);

    /// <summary>A percentage: <c>2,5 %</c> or <c>2.5%</c>.</summary>
    public static string Percent(this Language language, decimal percent) =>
        language.Formats.Percent(percent.ToString("0.##", language.Culture));

    /// <summary>The time of day: <c>14:03</c>.</summary>
    public static string TimeOfDay(this Language language, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString(language.Formats.TimeOfDay, language.Culture);

    /// <summary>A moment: <c>22. November 2026, 14:03 Uhr</c> or <c>22 November 2026, 14:03</c>.</summary>
    public static string Moment(this Language language, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString(language.Formats.Moment, language.Culture);

    /// <summary>A moment where there is little room: <c>22.11.2026, 14:03 Uhr</c> or <c>22 Nov 2026, 14:03</c>.</summary>
    public static string ShortMoment(this Language language, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString(language.Formats.ShortMoment, language.Culture);

    /// <summary>True when both are on one day in Germany.</summary>
    public static bool IsSameDay(DateTimeOffset one, DateTimeOffset other) =>
        TimeZoneInfo.ConvertTime(one, Zone).Date == TimeZoneInfo.ConvertTime(other, Zone).Date;

    /// <summary>A moment to the second, as a receipt names it: <c>22. November 2026, 14:03:07 Uhr</c> or <c>22 November 2026, 14:03:07</c>.</summary>
    public static string ExactMoment(this Language language, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString(language.Formats.ExactMoment, language.Culture);

    /// <summary>A day: <c>22. November 2026</c> or <c>22 November 2026</c>.</summary>
    public static string Day(this Language language, DateOnly day) =>
        day.ToString(language.Formats.Day, language.Culture);

    /// <summary>A day: <c>22. November 2026</c> or <c>22 November 2026</c>.</summary>
    public static string Day(this Language language, DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, Zone).ToString(language.Formats.Day, language.Culture);
}
