using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Tests.Stage;

namespace Cashlink.Wizard.Tests.Steps.Survey;

/// <summary>Three questions; two count for experience, one for knowledge. Each dimension needs one point.</summary>
internal static class QuestionnaireSample
{
    public static Questionnaire Valid { get; } = new()
    {
        Version = "1",
        CampaignId = Scenario.Campaign(1),
        Dimensions = [new Dimension { Id = "experience", Minimum = 1 }, new Dimension { Id = "knowledge", Minimum = 1 }],
        Questions = [Question("first", "experience"), Question("second", "experience"), Question("third", "knowledge")],
    };

    public static Question Question(string id, string dimension) => new()
    {
        Id = id,
        Dimension = dimension,
        Text = Text("Frage"),
        Answers = [Answer("low", 0), Answer("high", 1)],
    };

    public static Answer Answer(string id, int points) => new() { Id = id, Text = Text("Antwort"), Points = points };

    public static IReadOnlyDictionary<string, string> Text(string text) =>
        Language.All.ToDictionary(language => language.Code, language => $"{text} ({language})");

    /// <summary>The text with other words in one language.</summary>
    public static IReadOnlyDictionary<string, string> In(this IReadOnlyDictionary<string, string> text, string code, string words) =>
        new Dictionary<string, string>(text) { [code] = words };

    /// <summary>The text without one language.</summary>
    public static IReadOnlyDictionary<string, string> Without(this IReadOnlyDictionary<string, string> text, Language language) =>
        text.Where(words => words.Key != language.Code).ToDictionary();

    /// <summary>The questionnaire with its first question changed.</summary>
    public static Questionnaire With(Func<Question, Question> change) =>
        Valid with { Questions = [change(Valid.Questions[0]), .. Valid.Questions.Skip(1)] };
}
