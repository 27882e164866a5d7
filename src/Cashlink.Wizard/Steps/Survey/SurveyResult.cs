using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>The three results the law wants kept apart (§ 63 (10) WpHG).</summary>
public enum SurveyOutcome
{
    /// <summary>Answered, and the security suits the investor's knowledge and experience.</summary>
    Appropriate,

    /// <summary>Answered and found not appropriate; the investor was warned and goes on.</summary>
    NotAppropriate,

    /// <summary>The investor gave no answers, was warned and goes on.</summary>
    NoAnswers,
}

/// <summary>The survey on knowledge and experience.</summary>
/// <param name="QuestionnaireVersion">The version of the questionnaire that was shown.</param>
/// <param name="Answers">What was chosen; empty when the investor declined.</param>
/// <param name="Outcome">The result that was shown to the investor.</param>
/// <param name="SubmittedAt">When the investor left the step.</param>
public sealed record SurveyResult(
    [property: JsonPropertyName("questionnaireVersion")] string QuestionnaireVersion,
    [property: JsonPropertyName("answers")] IReadOnlyList<SurveyAnswer> Answers,
    [property: JsonPropertyName("outcome")] SurveyOutcome Outcome,
    [property: JsonPropertyName("submittedAt")] DateTimeOffset SubmittedAt)
{
    /// <summary>Where a session keeps it.</summary>
    public static readonly AnswerKey<SurveyResult> Key = new("survey", result => result.SubmittedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <summary>True when both results say the same, whenever they were given.</summary>
    public bool SaysTheSameAs(SurveyResult? other) =>
        other is not null
        && (QuestionnaireVersion, Outcome) == (other.QuestionnaireVersion, other.Outcome)
        && Answers.SequenceEqual(other.Answers);
}
