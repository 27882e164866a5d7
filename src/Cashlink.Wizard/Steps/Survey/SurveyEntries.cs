using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>The investor has left the survey, with answers or without.</summary>
/// <param name="QuestionnaireVersion">The version of the questionnaire that was shown.</param>
/// <param name="Answers">What was chosen; empty when the investor declined.</param>
/// <param name="Outcome">The result that was shown.</param>
/// <param name="Waiver">The waiver that went to Cashlink with it; null when none was needed.</param>
/// <param name="Shown">The words of the warning and of what was confirmed; empty when nothing was to be warned of.</param>
[StoredAs("survey-given")]
public sealed record SurveyGiven(
    [property: JsonPropertyName("questionnaireVersion")] string QuestionnaireVersion,
    [property: JsonPropertyName("answers")] IReadOnlyList<SurveyAnswer> Answers,
    [property: JsonPropertyName("outcome")] SurveyOutcome Outcome,
    [property: JsonPropertyName("waiver")] string? Waiver,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;

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
