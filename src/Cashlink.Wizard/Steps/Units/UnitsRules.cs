using System.Numerics;
using Cashlink.Api;
using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Campaigns;
using Cashlink.Wizard.Shell.Forms;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>
/// What may be typed as a number of units. These rules explain; Cashlink checks again and is the judge.
/// </summary>
public static class UnitsRules
{
    /// <summary>The id of the input.</summary>
    public const string FieldId = "units";

    /// <summary>The units that were typed, or what is wrong with them.</summary>
    public static (UnitsAnswer? Answer, FieldError? Error) Check(string? typed, Campaign campaign, Language language)
    {
        var texts = UnitsTexts.All.In(language);
        if (string.IsNullOrWhiteSpace(typed))
            return (null, Error(texts.Missing));
        if (!TryRead(typed, language, out var units))
            return (null, Error(texts.NotAWholeNumber));
        if (units < campaign.MinimumUnits)
            return (null, Error(texts.BelowMinimum(language.Number(campaign.MinimumUnits))));
        if (MostUnits(campaign) is { } most && units > most)
            return (null, Error(texts.AboveMaximum(language.Number(most))));
        if (units > long.MaxValue)
            return (null, Error(texts.NotAWholeNumber));
        // Cashlink counts the steps from the minimum on.
        if (((long)units - campaign.MinimumUnits) % campaign.StepUnits is not 0 and var beyond)
            return (null, Error(texts.NotInSteps(language.Number(campaign.StepUnits), language.Number((long)units - beyond))));
        return (new UnitsAnswer((long)units), null);
    }

    /// <summary>What is wrong with an amount that no confirmation makes possible; null for all others. Pushing it would only bring a refusal later.</summary>
    public static FieldError? CheckLimits(LimitUse? use, Campaign campaign, Language language)
    {
        if (use is not { Need: DisclosureNeed.NotPossible })
            return null;
        var texts = LimitTexts.All.In(language);
        return Error(Reductions.For(campaign, use) is [var way, ..] ? texts.TooMuch(language.Number(way.Units)) : texts.Exhausted);
    }

    /// <summary>
    /// Reads a whole number as the language writes it, with its own sign, a space or an apostrophe between the groups, and without or
    /// with two zeros behind its own decimal sign. Groups must stand where groups belong: <c>1.100</c> is 1,100 in German, and not a
    /// number at all in English, where it would be 1.1; <c>0.500</c> and <c>1 1</c> are none in any. With money a guess is worse than a
    /// question.
    /// </summary>
    public static bool TryRead(string typed, Language language, out BigInteger units)
    {
        units = default;
        var format = language.Culture.NumberFormat;
        var text = string.Concat(InvisibleSigns.Without(typed).Trim().Select(sign => char.IsWhiteSpace(sign) ? ' ' : sign == '\u2019' ? '\'' : sign));
        var negative = text.StartsWith('-');
        if (negative || text.StartsWith('+'))
            text = text[1..];
        if (text.EndsWith(format.NumberDecimalSeparator + "00", StringComparison.Ordinal))
            text = text[..^3];
        // One sign between all groups; two kinds of them could be two kinds of numbers.
        string[] separators = [format.NumberGroupSeparator, " ", "'"];
        var groups = text.Split(separators.FirstOrDefault(text.Contains) ?? format.NumberGroupSeparator);
        if (groups.Any(group => group.Length == 0 || !group.All(char.IsAsciiDigit)))
            return false;
        if (groups.Length > 1 && (groups[0].Length > 3 || groups[0][0] == '0' || groups.Skip(1).Any(group => group.Length != 3)))
            return false;
        units = BigInteger.Parse(string.Concat(groups), CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        return true;
    }

    /// <summary>The largest number that can be subscribed to now, or null when nothing limits it.</summary>
    public static long? MostUnits(Campaign campaign) => campaign.MostUnits();

    private static FieldError Error(string message) => new(FieldId, message);
}
