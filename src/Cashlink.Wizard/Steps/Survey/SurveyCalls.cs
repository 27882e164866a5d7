using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Survey;

/// <summary>The survey step: the answers, or an empty list when the investor declines.</summary>
[StoredAs("submit-survey")]
public sealed record SubmitSurveyCall([property: JsonPropertyName("result")] SurveyResult Result) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Invitations.UpdateAsync(
            InvitationOf(session),
            new InvitationUpdate { SurveySubmittedAt = Result.SubmittedAt, Survey = Result.Answers },
            key,
            cancellationToken);
        return changed => changed.SurveyArrived(Result);
    }
}

/// <summary>The survey step, when the result has to be waived: the investor was warned and goes on.</summary>
/// <param name="Waiver">The waiver, or null to take back one that no longer applies.</param>
[StoredAs("submit-survey-waiver")]
public sealed record SubmitSurveyWaiverCall([property: JsonPropertyName("waiver")] string? Waiver) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Invitations.UpdateAsync(
            InvitationOf(session), new InvitationUpdate { SurveyWaiver = Waiver ?? SurveyWaivers.None }, key, cancellationToken);
        return changed => changed.SurveyWaiverArrived(Waiver);
    }
}
