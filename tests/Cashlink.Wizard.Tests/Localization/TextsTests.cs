using System.Reflection;
using System.Text.RegularExpressions;
using Cashlink.Api;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Localization;

/// <summary>Goes through every text of the product, whichever record it is in.</summary>
public sealed partial class TextsTests
{
    private const string Sample = "1";

    /// <summary>Words that are the same in several languages.</summary>
    private static readonly string[] Shared = ["Status", "Wallet", "Cashlink", "1"];

    /// <summary>German laws keep their names in English.</summary>
    private static readonly string[] Laws = ["Vermögensanlagengesetz", "Wertpapierprospektgesetz"];

    /// <summary>A sentence of everyday German or English has about fifteen words; nobody should have to begin one of ours anew.</summary>
    private const int MostWords = 25;

    private const double MostWordsOnAverage = 14;

    /// <summary>Texts whose words are the law's, and not ours to make shorter.</summary>
    private static readonly string[] LegalWords = [];

    /// <summary>Words that a text of a language can hardly do without, and that no other language has.</summary>
    private static readonly Dictionary<string, Regex> OrdinaryWords = new() { ["de"] = GermanWords(), ["en"] = EnglishWords() };

    public static TheoryData<string> AllTexts { get; } = [.. Fields().Select(NameOf)];

    [Fact]
    public void Texts_OfTheProduct_AreFound() => Assert.InRange(Fields().Count(), 10, 100);

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InEveryLanguage_AreThereAndDiffer(string name)
    {
        var texts = Read(name);
        var first = texts[Language.Default];

        Assert.NotEmpty(first);
        foreach (var language in Language.All)
        {
            Assert.Equal(first.Keys, texts[language].Keys);
            foreach (var (place, text) in texts[language])
            {
                Assert.False(string.IsNullOrWhiteSpace(text), $"{place} is empty in {language.OwnName}.");
                Assert.All(
                    Language.All.Where(other => other != language),
                    other => Assert.True(text != texts[other][place] || Shared.Contains(text), $"{place} is '{text}' in {language.OwnName} and in {other.OwnName}."));
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InEnglish_HoldNoGerman(string name)
    {
        foreach (var (place, text) in Read(name)[Language.English])
        {
            var rest = Laws.Aggregate(text, (left, law) => left.Replace(law, "", StringComparison.Ordinal));
            Assert.False(rest.Any("äöüÄÖÜß".Contains), $"{place} is not English: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_WithSomethingToFillIn_SayItInEveryLanguage(string name)
    {
        var texts = Read(name);
        var first = texts[Language.Default];

        foreach (var place in first.Keys.Where(place => place.EndsWith("()", StringComparison.Ordinal)))
            Assert.All(texts.Values, own => Assert.Equal(first[place].Contains(Sample, StringComparison.Ordinal), own[place].Contains(Sample, StringComparison.Ordinal)));
    }

    /// <summary>Texts anywhere else than in a static field of its own would be left out by every test here.</summary>
    [Fact]
    public void Texts_OfTheProduct_AreWhereTheTestsFindThem() => Assert.DoesNotContain(
        StaticFields(),
        field => !IsLocalized(field.FieldType) && new[] { field.FieldType, field.FieldType.GetElementType() }.OfType<Type>()
            .Any(type => IsLocalized(type) || type.GenericTypeArguments.Any(IsLocalized)));

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InEachLanguage_HoldNoWordsOfTheOthers(string name)
    {
        foreach (var (language, texts) in Read(name))
        {
            foreach (var (other, words) in OrdinaryWords.Where(words => words.Key != language.Code))
                Assert.All(texts, text => Assert.False(words.IsMatch(text.Value), $"{text.Key} is {other} and not {language.Code}: {text.Value}"));
        }
    }

    [Fact]
    public void OrdinaryWords_OfEachLanguage_AreKnown() =>
        Assert.Equal(Language.All.Select(language => language.Code).Order(), OrdinaryWords.Keys.Order());

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InEachLanguage_AreSetCleanly(string name)
    {
        Assert.All(Read(name).Values.SelectMany(texts => texts), text =>
        {
            Assert.False(text.Value.Contains("  ", StringComparison.Ordinal), $"{text.Key} has two spaces: {text.Value}");
            Assert.True(text.Value.Trim() == text.Value, $"{text.Key} begins or ends with a space: '{text.Value}'");
            Assert.False(LooseUnit().IsMatch(text.Value), $"{text.Key} lets a unit go to the next line without its number: {text.Value}");
            Assert.False(LoosePunctuation().IsMatch(text.Value), $"{text.Key} has a space before a punctuation mark: {text.Value}");
        });
    }

    /// <summary>Level B2 cannot be measured; that no sentence is long, and most are short, can.</summary>
    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InEachLanguage_HaveShortSentences(string name)
    {
        foreach (var texts in Read(name).Values)
        {
            var sentences = texts.Where(text => !LegalWords.Any(part => text.Key.EndsWith(part, StringComparison.Ordinal)))
                .SelectMany(text => SentenceEnd().Split(text.Value), (text, sentence) => (text.Key, Sentence: sentence, Words: Words().Count(sentence)))
                .Where(sentence => sentence.Words > 0)
                .ToList();
            Assert.All(sentences, sentence => Assert.True(sentence.Words <= MostWords, $"{sentence.Key}, {sentence.Words} words: {sentence.Sentence}"));
            Assert.InRange(sentences.Average(sentence => sentence.Words), 1, MostWordsOnAverage);
        }
    }

    private static IEnumerable<FieldInfo> Fields() => StaticFields().Where(field => IsLocalized(field.FieldType));

    private static IEnumerable<FieldInfo> StaticFields() =>
        typeof(Localized<>).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));

    private static bool IsLocalized(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Localized<>);

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    private static Dictionary<Language, SortedDictionary<string, string>> Read(string name)
    {
        var localized = Fields().Single(field => NameOf(field) == name).GetValue(null)!;
        var own = localized.GetType().GetMethod(nameof(Localized<>.In))!;
        return Language.All.ToDictionary(
            language => language,
            language => new SortedDictionary<string, string>(Texts(name, own.Invoke(localized, [language])).ToDictionary()));
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(string place, object? value) => value switch
    {
        string text => [new(place, text)],
        IReadOnlyDictionary<string, string> named => named.SelectMany(item => Texts($"{place}[{item.Key}]", item.Value)),
        IEnumerable<string> lines => lines.SelectMany((line, index) => Texts($"{place}[{index}]", line)),
        Delegate text => Results(text).SelectMany(result => Texts($"{place}{result.Arguments}", result.Value)),
        System.Collections.IEnumerable items => items.Cast<object>().SelectMany((item, index) => Texts($"{place}[{index}]", item)),
        null => throw new InvalidOperationException($"{place} is null."),
        _ => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .SelectMany(property => Texts($"{place}.{property.Name}", property.GetValue(value))),
    };

    /// <summary>Calls a text with a sample for what is filled in, and with each of the values where it is a choice.</summary>
    private static IEnumerable<(string Arguments, object? Value)> Results(Delegate text)
    {
        var parameters = text.GetType().GetMethod("Invoke")!.GetParameters();
        var choice = Array.FindIndex(parameters, parameter => Choices(parameter.ParameterType).Any());
        if (choice < 0)
            return [("()", text.DynamicInvoke([.. parameters.Select(parameter => Filling(parameter.ParameterType))]))];
        return Choices(parameters[choice].ParameterType).Select(chosen => (
            $"({chosen})",
            text.DynamicInvoke([.. parameters.Select((parameter, index) => index == choice ? chosen : Filling(parameter.ParameterType))])));
    }

    private static IEnumerable<object> Choices(Type type) =>
        type.IsEnum ? Enum.GetValues(type).Cast<object>()
        : type == typeof(InvestmentStatus) ? [.. Statuses(), new InvestmentStatus("SOMETHING_NEW")]
        : [];

    private static IEnumerable<object> Statuses() =>
        typeof(InvestmentStatus).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)!);

    private static object Filling(Type type) =>
        type == typeof(string) ? Sample
        : type == typeof(int) ? (object)1
        : type == typeof(long) ? 1L
        : throw new InvalidOperationException($"There is no sample of {type}.");

    [GeneratedRegex(@"\b(the|and|your|you|please|with|this|that|not)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EnglishWords();

    [GeneratedRegex(@"\b(und|Sie|Ihre|Ihr|bitte|nicht|mit|das|der|ist|wird)\b", RegexOptions.IgnoreCase)]
    private static partial Regex GermanWords();

    [GeneratedRegex(@"[0-9] (€|EUR|%|KB|Tage|Tagen|Werktage|Werktagen|Minuten|Zeichen|days|working|minutes|characters)\b")]
    private static partial Regex LooseUnit();

    [GeneratedRegex(@" [.,;:!?](\s|$)")]
    private static partial Regex LoosePunctuation();

    [GeneratedRegex(@"(?<=[.!?:;])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*")]
    private static partial Regex Words();
}
