using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>What is said of the survey outside its own page.</summary>
public sealed record SurveySummaryTexts
{
    public required string Step { get; init; }
    public required string Appropriate { get; init; }
    public required string NotAppropriate { get; init; }
    public required string NoAnswers { get; init; }

    /// <summary>What came of the survey, for the check page.</summary>
    public string Outcome(SurveyOutcome outcome) => outcome switch
    {
        SurveyOutcome.Appropriate => Appropriate,
        SurveyOutcome.NotAppropriate => NotAppropriate,
        SurveyOutcome.NoAnswers => NoAnswers,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public static readonly Localized<SurveySummaryTexts> All = new(
        German: new SurveySummaryTexts
        {
            Step = "Kenntnisse",
            Appropriate = "Fragen beantwortet, Ergebnis: angemessen",
            NotAppropriate = "Fragen beantwortet, Ergebnis: nicht angemessen. Sie wurden gewarnt und möchten weitermachen.",
            NoAnswers = "Keine Antworten. Sie wurden gewarnt und möchten weitermachen.",
        },
        English: new SurveySummaryTexts
        {
            Step = "Knowledge",
            Appropriate = "Questions answered, result: appropriate",
            NotAppropriate = "Questions answered, result: not appropriate. You were warned and want to continue.",
            NoAnswers = "No answers. You were warned and want to continue.",
        });
}
