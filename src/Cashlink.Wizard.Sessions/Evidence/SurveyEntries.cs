using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The investor saw the warning that the law wants before going on without a good result (§ 63 (10) WpHG).</summary>
/// <param name="QuestionnaireVersion">The version of the questionnaire.</param>
/// <param name="Outcome">What the warning was about: not appropriate, or no answers.</param>
/// <param name="Answers">What was chosen until then; empty when the investor was about to decline.</param>
/// <param name="Shown">The words of the warning.</param>
[StoredAs("survey-warning-shown")]
public sealed record SurveyWarningShown(
    [property: JsonPropertyName("questionnaireVersion")] string QuestionnaireVersion,
    [property: JsonPropertyName("outcome")] SurveyOutcome Outcome,
    [property: JsonPropertyName("answers")] IReadOnlyList<SurveyAnswer> Answers,
    [property: JsonPropertyName("shown")] ShownText Shown) : EvidenceEntry;

/// <summary>The investor went from the warning back to the questions.</summary>
/// <param name="Outcome">The warning that was left.</param>
[StoredAs("survey-warning-left")]
public sealed record SurveyWarningLeft([property: JsonPropertyName("outcome")] SurveyOutcome Outcome) : EvidenceEntry;
