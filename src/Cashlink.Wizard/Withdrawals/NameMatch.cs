using System.Text;
using Cashlink.Api;

namespace Cashlink.Wizard.Withdrawals;

/// <summary>
/// Whether a typed name is the investor's. People leave middle names out, write umlauts in two ways, and turn names round; so of a person the
/// whole family name and one given name have to be there, of a company each word.
/// </summary>
public static class NameMatch
{
    private static readonly Dictionary<char, string> Expanded = new() { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ø'] = "oe", ['å'] = "aa", ['ß'] = "ss" };

    public static bool Fits(string typed, Investor investor)
    {
        var words = Words(typed).SelectMany(Spellings).ToHashSet(StringComparer.Ordinal);
        if (investor.LegalPerson?.CompanyName is { } company)
            return HasAll(words, company);
        return investor.NaturalPerson is { Surname: { } surname } person && HasAll(words, surname)
            && (string.IsNullOrWhiteSpace(person.Forename) || Words(person.Forename).Any(word => Has(words, word)));
    }

    private static bool HasAll(HashSet<string> words, string name)
    {
        var wanted = Words(name);
        return wanted.Length > 0 && wanted.All(word => Has(words, word));
    }

    private static bool Has(HashSet<string> words, string wanted) => Spellings(wanted).Any(words.Contains);

    private static string[] Words(string text) =>
        new string([.. text.ToLowerInvariant().Normalize(NormalizationForm.FormC).Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Spellings(string word) =>
    [
        string.Concat(word.Select(sign => Expanded.TryGetValue(sign, out var two) ? two : Plain(sign))),
        string.Concat(word.Select(Plain)),
    ];

    /// <summary>The letter without its marks.</summary>
    private static string Plain(char sign) => sign == 'ß' ? "ss" : string.Concat(
        sign.ToString().Normalize(NormalizationForm.FormD).Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark));
}
