using System.Reflection;
using Cashlink.Api;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Localization;

/// <summary>Goes through every text of the product, whichever record it is in.</summary>
public sealed class TextsTests
{
    private const string Sample = "1";

    /// <summary>Words that are the same in both languages.</summary>
    private static readonly string[] Shared = ["Status", "Wallet", "Cashlink", "1"];

    /// <summary>German laws keep their names in English.</summary>
    private static readonly string[] Laws = ["Vermögensanlagengesetz", "Wertpapierprospektgesetz"];

    public static TheoryData<string> AllTexts { get; } = [.. Fields().Select(NameOf)];

    [Fact]
    public void Texts_OfTheProduct_AreFound() => Assert.InRange(Fields().Count(), 10, 100);

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InBothLanguages_AreThereAndDiffer(string name)
    {
        var (german, english) = Read(name);

        Assert.Equal(german.Keys, english.Keys);
        Assert.NotEmpty(german);
        foreach (var (place, text) in german)
        {
            Assert.False(string.IsNullOrWhiteSpace(text), $"{place} is empty in German.");
            Assert.False(string.IsNullOrWhiteSpace(english[place]), $"{place} is empty in English.");
            Assert.True(text != english[place] || Shared.Contains(text), $"{place} is '{text}' in both languages.");
        }
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_InEnglish_HoldNoGerman(string name)
    {
        foreach (var (place, text) in Read(name).English)
        {
            var rest = Laws.Aggregate(text, (left, law) => left.Replace(law, "", StringComparison.Ordinal));
            Assert.False(rest.Any("äöüÄÖÜß".Contains), $"{place} is not English: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(AllTexts))]
    public void Texts_WithSomethingToFillIn_SayItInBothLanguages(string name)
    {
        var (german, english) = Read(name);

        foreach (var place in german.Keys.Where(place => place.EndsWith("()", StringComparison.Ordinal)))
            Assert.Equal(german[place].Contains(Sample, StringComparison.Ordinal), english[place].Contains(Sample, StringComparison.Ordinal));
    }

    private static IEnumerable<FieldInfo> Fields() =>
        typeof(Bilingual<>).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(Bilingual<>));

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";

    private static (SortedDictionary<string, string> German, SortedDictionary<string, string> English) Read(string name)
    {
        var pair = Fields().Single(field => NameOf(field) == name).GetValue(null)!;
        return (Flatten("German"), Flatten("English"));

        SortedDictionary<string, string> Flatten(string language) =>
            new(Texts(name, pair.GetType().GetProperty(language)!.GetValue(pair)).ToDictionary());
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(string place, object? value) => value switch
    {
        string text => [new(place, text)],
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
        : type == typeof(int) ? 1
        : throw new InvalidOperationException($"There is no sample of {type}.");
}
