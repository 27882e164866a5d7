using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions.Storage;

namespace Cashlink.Wizard.Sessions.Evidence;

/// <summary>The investor has left the self-disclosure with these confirmations.</summary>
/// <param name="IncomeConfirmed">Whether the income was confirmed.</param>
/// <param name="NetWorthConfirmed">Whether the net worth was confirmed.</param>
/// <param name="Units">The units they were given for.</param>
/// <param name="Shown">The words of what was confirmed.</param>
[StoredAs("self-disclosure-given")]
public sealed record SelfDisclosureGiven(
    [property: JsonPropertyName("incomeConfirmed")] bool IncomeConfirmed,
    [property: JsonPropertyName("netWorthConfirmed")] bool NetWorthConfirmed,
    [property: JsonPropertyName("units")] long Units,
    [property: JsonPropertyName("shown")] IReadOnlyList<ShownText> Shown) : EvidenceEntry;

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
