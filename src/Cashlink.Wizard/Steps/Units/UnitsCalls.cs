using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>The units step, left for the first time: begins the online process.</summary>
[StoredAs("create-invitation")]
public sealed record CreateInvitationCall([property: JsonPropertyName("answer")] UnitsAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var invitation = await cashlink.Invitations.CreateAsync(
            new CreateInvitation(session.InvestorId, session.CampaignId, Answer.Units), key, cancellationToken);
        return changed => changed.UnitsArrived(Answer, invitation);
    }
}

/// <summary>The units step, left with other units.</summary>
[StoredAs("change-units")]
public sealed record ChangeUnitsCall([property: JsonPropertyName("answer")] UnitsAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var invitation = await cashlink.Invitations.UpdateAsync(
            InvitationOf(session), new InvitationUpdate { Units = Answer.Units }, key, cancellationToken);
        return changed => changed.UnitsArrived(Answer, invitation);
    }
}
