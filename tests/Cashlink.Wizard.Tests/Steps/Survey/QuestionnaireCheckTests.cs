using Cashlink.Wizard.Localization;
using static Cashlink.Wizard.Tests.Steps.Survey.QuestionnaireSample;

namespace Cashlink.Wizard.Tests.Steps.Survey;

/// <summary>Each mistake is found alone, and its line begins with its place in the file.</summary>
public sealed class QuestionnaireCheckTests
{
    public static TheoryData<string, string> Mistakes { get; } = new()
    {
        { nameof(EmptyVersion), "version: " },
        { nameof(NoQuestions), "questions: " },
        { nameof(DimensionTwice), "dimensions: the id 'knowledge' " },
        { nameof(QuestionTwice), "questions: the id 'second' " },
        { nameof(QuestionIdNotFit), "questions.Erste Frage: " },
        { nameof(UnknownDimension), "questions.first.dimension: there is no dimension 'luck'" },
        { nameof(OneAnswer), "questions.first.answers: " },
        { nameof(AnswerTwice), "questions.first.answers: the id 'low' " },
        { nameof(AnswerIdNotFit), "questions.first.answers.Höher: " },
        { nameof(NoGermanQuestion), "questions.first.text.de: " },
        { nameof(NoEnglishQuestion), "questions.first.text.en: " },
        { nameof(NoEnglishHint), "questions.first.hint.en: " },
        { nameof(NoGermanAnswer), "questions.first.answers.high.text.de: " },
        { nameof(UnknownLanguage), "questions.first.text.xx: there is no such language" },
        { nameof(NoCampaign), "campaign_id: " },
        { nameof(DimensionIdNotFit), "dimensions.Mut und Glück: " },
        { nameof(MinimumOutOfReach), "dimensions.knowledge.minimum: 2 " },
    };

    [Fact]
    public void Faults_ValidQuestionnaire_AreNone() => Assert.Empty(QuestionnaireCheck.Faults(Valid));

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Faults_OneMistake_NameItsPlace(string mistake, string place)
    {
        var faults = QuestionnaireCheck.Faults(Make(mistake));

        Assert.StartsWith(place, Assert.Single(faults), StringComparison.Ordinal);
    }

    /// <summary>A language that is new in the list is asked for here, and not shown in another one's words.</summary>
    [Fact]
    public void Faults_TextWithoutALanguage_NameEachLanguageOfTheList() => Assert.Equal(
        Language.All.Select(language => $"questions.first.text.{language}: the text is missing"),
        Language.All.SelectMany(language => QuestionnaireCheck.Faults(With(first => first with { Text = first.Text.Without(language) }))));

    [Fact]
    public void Faults_SeveralMistakes_AreAllNamed()
    {
        var questionnaire = With(first => first with { Dimension = "luck", Answers = [Answer("low", 0)] }) with { Version = "" };

        Assert.Equal(3, QuestionnaireCheck.Faults(questionnaire).Count());
    }

    private static Questionnaire Make(string mistake) => mistake switch
    {
        nameof(EmptyVersion) => EmptyVersion,
        nameof(NoQuestions) => NoQuestions,
        nameof(DimensionTwice) => DimensionTwice,
        nameof(QuestionTwice) => QuestionTwice,
        nameof(QuestionIdNotFit) => QuestionIdNotFit,
        nameof(UnknownDimension) => UnknownDimension,
        nameof(OneAnswer) => OneAnswer,
        nameof(AnswerTwice) => AnswerTwice,
        nameof(AnswerIdNotFit) => AnswerIdNotFit,
        nameof(NoGermanQuestion) => NoGermanQuestion,
        nameof(NoEnglishQuestion) => NoEnglishQuestion,
        nameof(NoEnglishHint) => NoEnglishHint,
        nameof(NoGermanAnswer) => NoGermanAnswer,
        nameof(UnknownLanguage) => UnknownLanguage,
        nameof(NoCampaign) => NoCampaign,
        nameof(DimensionIdNotFit) => DimensionIdNotFit,
        nameof(MinimumOutOfReach) => MinimumOutOfReach,
        _ => throw new ArgumentOutOfRangeException(nameof(mistake), mistake, null),
    };

    private static Questionnaire EmptyVersion => Valid with { Version = " " };

    private static Questionnaire NoQuestions => Valid with { Questions = [], Dimensions = [] };

    private static Questionnaire DimensionTwice => Valid with { Dimensions = [.. Valid.Dimensions, Valid.Dimensions[1]] };

    private static Questionnaire QuestionTwice => Valid with { Questions = [.. Valid.Questions, Valid.Questions[1]] };

    private static Questionnaire QuestionIdNotFit => With(first => first with { Id = "Erste Frage" });

    private static Questionnaire UnknownDimension => With(first => first with { Dimension = "luck" });

    private static Questionnaire OneAnswer => With(first => first with { Answers = [Answer("low", 0)] });

    private static Questionnaire AnswerTwice => With(first => first with { Answers = [Answer("low", 0), Answer("low", 1)] });

    private static Questionnaire AnswerIdNotFit => With(first => first with { Answers = [Answer("low", 0), Answer("Höher", 1)] });

    private static Questionnaire NoGermanQuestion => With(first => first with { Text = first.Text.In("de", "") });

    private static Questionnaire NoEnglishQuestion => With(first => first with { Text = first.Text.In("en", " ") });

    private static Questionnaire NoEnglishHint => With(first => first with { Hint = Text("Hinweis").In("en", "") });

    private static Questionnaire NoGermanAnswer =>
        With(first => first with { Answers = [Answer("low", 0), Answer("high", 1) with { Text = Text("x").In("de", "") }] });

    private static Questionnaire UnknownLanguage => With(first => first with { Text = first.Text.In("xx", "?") });

    private static Questionnaire NoCampaign => Valid with { CampaignId = Guid.Empty };

    private static Questionnaire DimensionIdNotFit => Valid with { Dimensions = [.. Valid.Dimensions, new Dimension { Id = "Mut und Glück", Minimum = 0 }] };

    private static Questionnaire MinimumOutOfReach =>
        Valid with { Dimensions = [Valid.Dimensions[0], Valid.Dimensions[1] with { Minimum = 2 }] };
}
