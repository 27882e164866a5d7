namespace Cashlink.Wizard.Sessions.Subjects;

/// <summary>A duty to keep what is recorded of a signed session.</summary>
/// <param name="Law">Where it stands.</param>
/// <param name="Until">The last day on which it holds; null while the contract runs, because it counts from its end.</param>
/// <param name="Counted">From what it counts.</param>
public sealed record KeepingDuty(string Law, DateOnly? Until, string Counted)
{
    /// <summary>True when it forbids erasing on this day.</summary>
    public bool HoldsOn(DateOnly day) => Until is not { } last || day <= last;
}

/// <summary>Which duties forbid erasing what is recorded of a signed session, and until when.</summary>
public static class KeepingDuties
{
    /// <summary>
    /// Kinds of entries that no duty demands: they are about how the pages were used together, and tell nothing of order, information, appropriateness or
    /// contract.
    /// </summary>
    public static IReadOnlyList<string> Needless { get; } =
        ["action-refused", "screen-asked", "screen-denied", "screen-ended", "screen-joined", "shown-on-request", "value-shown"];

    /// <summary>The duties of a signed session.</summary>
    /// <param name="lastEntry">The day of its last entry.</param>
    /// <param name="contractEnd">The day on which the contract ended, or came to nothing; null while it runs.</param>
    /// <param name="years">How long each holds.</param>
    public static IReadOnlyList<KeepingDuty> Of(DateOnly lastEntry, DateOnly? contractEnd, KeepingSettings years) =>
    [
        new("§ 83 (8) WpHG", lastEntry.AddYears(years.Securities), $"{years.Securities} years from the last record"),
        new(
            "§ 257 (1) no. 2-4, (4), (5) HGB", EndOfYear(lastEntry, years.Commercial),
            $"{years.Commercial} years from the end of the year of the last record"),
        new(
            "§ 8 (4) GwG", contractEnd is { } end ? EndOfYear(end, years.MoneyLaundering) : null,
            $"{years.MoneyLaundering} years from the end of the year in which the business relationship ends"),
    ];

    private static DateOnly EndOfYear(DateOnly day, int years) => new(day.Year + years, 12, 31);
}
