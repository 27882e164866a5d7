using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Roles;
using Cashlink.Wizard.State;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>Finishes the survey step.</summary>
public sealed class SurveyDesk(WizardState state, StepSubmission submission)
{
    /// <summary>With the answers or with none. Only the investor may give or refuse them.</summary>
    /// <param name="questionnaireVersion">The version of the questionnaire that was shown.</param>
    /// <param name="answers">The answers; empty when declined.</param>
    /// <param name="outcome">The result that was shown.</param>
    /// <param name="waiver">The waiver that goes with the result; null for an appropriate one.</param>
    /// <param name="shown">The words of the warning and of what was confirmed, for the evidence.</param>
    /// <param name="cancellationToken">Ends the waiting, not the call.</param>
    /// <exception cref="RoleNotAllowedException">It is not the investor who tries.</exception>
    public Task<StepOutcome> SubmitSurveyAsync(
        string questionnaireVersion, IReadOnlyList<SurveyAnswer> answers, SurveyOutcome outcome, string? waiver,
        IReadOnlyList<ShownText>? shown = null, CancellationToken cancellationToken = default)
    {
        var result = new SurveyResult(questionnaireVersion, answers, outcome, state.Now);
        return submission.SubmitAsync(
            session => CallsFor(session, result, waiver),
            _ => new SurveyGiven(questionnaireVersion, answers, outcome, waiver, shown ?? []),
            cancellationToken);
    }

    private static SessionCall[] CallsFor(WizardSession session, SurveyResult result, string? waiver)
    {
        var calls = new List<SessionCall>(2);
        if (!result.SaysTheSameAs(session.Survey))
            calls.Add(new SubmitSurveyCall(result));
        if (waiver != session.SurveyWaiver)
            calls.Add(new SubmitSurveyWaiverCall(waiver));
        return [.. calls];
    }
}
