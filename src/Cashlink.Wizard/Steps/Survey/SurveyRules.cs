using Cashlink.Api;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Shell.Forms;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>What the answers to a questionnaire mean.</summary>
public static class SurveyRules
{
    public const string ConfirmWaiverFieldId = "confirm-waiver";

    /// <summary>The id of the first answer to a question, which is where an error leads.</summary>
    public static string FieldIdOf(Question question) => AnswerIdOf(question, question.Answers[0]);

    /// <summary>The id of the input of an answer.</summary>
    public static string AnswerIdOf(Question question, Answer answer) => $"{question.Id}-{answer.Id}";

    /// <summary>True when the questionnaire has this question with this answer.</summary>
    public static bool Knows(Questionnaire questionnaire, string question, string answer) =>
        questionnaire.Questions.Any(known => known.Id == question && known.Answers.Any(one => one.Id == answer));

    /// <summary>An error for each question without an answer.</summary>
    public static IReadOnlyList<FieldError> Check(Questionnaire questionnaire, IReadOnlyDictionary<string, string> chosen, Language language)
    {
        var texts = SurveyTexts.All.In(language);
        return
        [
            .. questionnaire.Questions
                .Select((question, index) => (question, number: index + 1))
                .Where(item => !chosen.ContainsKey(item.question.Id))
                .Select(item => new FieldError(FieldIdOf(item.question), texts.Unanswered(item.number))),
        ];
    }

    /// <summary>Whether the investment is appropriate for somebody who answers like this: each dimension reaches its minimum.</summary>
    public static SurveyOutcome Rate(Questionnaire questionnaire, IReadOnlyDictionary<string, string> chosen) =>
        questionnaire.Dimensions.All(dimension => PointsIn(dimension, questionnaire, chosen) >= dimension.Minimum)
            ? SurveyOutcome.Appropriate
            : SurveyOutcome.NotAppropriate;

    /// <summary>The answers as Cashlink takes them, in the order of the questions.</summary>
    public static IReadOnlyList<SurveyAnswer> ToAnswers(Questionnaire questionnaire, IReadOnlyDictionary<string, string> chosen) =>
        [.. questionnaire.Questions.Select(question => new SurveyAnswer(question.Id, chosen[question.Id]))];

    private static int PointsIn(Dimension dimension, Questionnaire questionnaire, IReadOnlyDictionary<string, string> chosen) =>
        questionnaire.Questions
            .Where(question => question.Dimension == dimension.Id)
            .Sum(question => question.Answers.FirstOrDefault(answer => answer.Id == chosen.GetValueOrDefault(question.Id))?.Points ?? 0);
}
