namespace Cashlink.Wizard.Localization;

/// <summary>
/// How one language writes money, percentages and times; the signs within a number and the names of months are those of
/// <see cref="Language.Culture"/>. Words that change with a number are no format: a text that counts takes the number and says
/// what its language says.
/// </summary>
internal sealed record LanguageFormats
{
    /// <summary>A space at which no line ends: a number stays with its unit.</summary>
    public const char Bond = '\u00a0';

    /// <summary>An amount in EUR, from the number.</summary>
    public required Func<string, string> Euro { get; init; }

    /// <summary>An amount in another currency, from the number and the currency's code.</summary>
    public required Func<string, string, string> Money { get; init; }

    /// <summary>A percentage, from the number.</summary>
    public required Func<string, string> Percent { get; init; }

    /// <summary>A day, as a format of .NET; so are the others.</summary>
    public required string Day { get; init; }

    public required string TimeOfDay { get; init; }

    /// <summary>A day with its time.</summary>
    public required string Moment { get; init; }

    /// <summary>A moment where there is little room.</summary>
    public required string ShortMoment { get; init; }

    /// <summary>A moment to the second.</summary>
    public required string ExactMoment { get; init; }
}
