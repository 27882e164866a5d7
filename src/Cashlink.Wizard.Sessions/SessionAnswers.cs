using System.Text.Json.Serialization;
using Cashlink.Api;

namespace Cashlink.Wizard.Sessions;

/// <summary>How many units the investor subscribes to.</summary>
public sealed record UnitsAnswer([property: JsonPropertyName("units")] long Units)
{
    /// <summary>Where the number comes from.</summary>
    [JsonPropertyName("origin")]
    public Provenance Origin { get; init; } = new(ValueOrigin.Investor);

    /// <summary>When the step was left with it.</summary>
    [JsonPropertyName("submittedAt")]
    public DateTimeOffset SubmittedAt { get; init; }

    /// <summary>True when both are the same number, wherever it came from and whenever.</summary>
    public bool SaysTheSameAs(UnitsAnswer? other) => Units == other?.Units;
}

/// <summary>
/// The two confirmations of the self-disclosure (§ 2a (3) VermAnlG, § 6 WpPG). They hold for the amount they were given for,
/// so they fall when the units change.
/// </summary>
/// <param name="IncomeConfirmed">What I invest in total stays within twice my average monthly net income.</param>
/// <param name="NetWorthConfirmed">I have at least 100,000 EUR freely available.</param>
/// <param name="SubmittedAt">When the investor left the step.</param>
public sealed record SelfDisclosureAnswer(
    [property: JsonPropertyName("incomeConfirmed")] bool IncomeConfirmed,
    [property: JsonPropertyName("netWorthConfirmed")] bool NetWorthConfirmed,
    [property: JsonPropertyName("submittedAt")] DateTimeOffset SubmittedAt)
{
    /// <summary>True when both answers say the same, whenever they were given.</summary>
    public bool SaysTheSameAs(SelfDisclosureAnswer? other) =>
        other is not null && (IncomeConfirmed, NetWorthConfirmed) == (other.IncomeConfirmed, other.NetWorthConfirmed);
}

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
    /// <summary>True when both results say the same, whenever they were given.</summary>
    public bool SaysTheSameAs(SurveyResult? other) =>
        other is not null
        && (QuestionnaireVersion, Outcome) == (other.QuestionnaireVersion, other.Outcome)
        && Answers.SequenceEqual(other.Answers);
}

/// <summary>The investment as Cashlink last reported it.</summary>
/// <param name="Status">Cashlink's status; may be one that this program does not know.</param>
/// <param name="ChangedAt">When Cashlink says that it changed; an older one never replaces a newer one.</param>
public sealed record InvestmentSnapshot(
    [property: JsonPropertyName("status")] InvestmentStatus Status,
    [property: JsonPropertyName("changedAt")] DateTimeOffset? ChangedAt);
