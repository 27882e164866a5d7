namespace Cashlink.Wizard.Steps.Survey;

/// <summary>What the survey step takes from the configuration.</summary>
public sealed class SurveySettings
{
    /// <summary>The folder with the questionnaires of the campaigns, one JSON file each. Empty: the one that comes with the program.</summary>
    public string? QuestionnaireFolder { get; set; }

    /// <summary>The value of <c>survey_waiver</c> for an investor who answered and was found not appropriate (an assumption).</summary>
    public string NotAppropriateWaiver { get; set; } = "NOT_APPROPRIATE";
}
