using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Meetings;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>What the survey adds to a session.</summary>
public static class SurveySession
{
    /// <summary>Where a session keeps whether its campaign requires the survey.</summary>
    public static readonly FactKey<bool> Required = new("surveyRequired");

    /// <summary>Where a session keeps the waiver that Cashlink holds.</summary>
    public static readonly AnswerKey<string> Waiver = new("surveyWaiver", waiver => waiver);

    private static readonly PrivateValue Outcome = new("survey-outcome");

    extension(WizardStep)
    {
        /// <summary>The survey on knowledge and experience.</summary>
        public static WizardStep Survey => new("survey");
    }

    extension(PrivateValue)
    {
        /// <summary>What came of the survey, and so the page that warns of it.</summary>
        public static PrivateValue SurveyOutcome => Outcome;

        /// <summary>The answer to one question of the survey.</summary>
        public static PrivateValue SurveyAnswer(string question) => new($"survey:{question}");
    }

    extension(WizardSession session)
    {
        public bool SurveyRequired => session.Find(Required);

        /// <summary>The result; null until Cashlink has it.</summary>
        public SurveyResult? Survey => session.Find(SurveyResult.Key);

        /// <summary>The waiver that Cashlink holds for this invitation; null when none was sent.</summary>
        public string? SurveyWaiver => session.Find(Waiver);

        /// <summary>Cashlink has the survey. A waiver that belongs to it arrives with a call of its own.</summary>
        public void SurveyArrived(SurveyResult result)
        {
            session.AnswerArrived(result.SubmittedAt);
            session.Keep(SurveyResult.Key, result);
        }

        /// <summary>Cashlink has the waiver, or has dropped it (null). It comes with the survey, which was just left.</summary>
        public void SurveyWaiverArrived(string? waiver)
        {
            session.AnswerArrived(session.Survey?.SubmittedAt ?? default);
            session.Keep(Waiver, waiver);
        }
    }
}
