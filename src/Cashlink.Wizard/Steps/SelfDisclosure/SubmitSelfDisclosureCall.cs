using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>The self-disclosure step.</summary>
[StoredAs("submit-self-disclosure")]
public sealed record SubmitSelfDisclosureCall([property: JsonPropertyName("answer")] SelfDisclosureAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Invitations.UpdateAsync(
            InvitationOf(session),
            new InvitationUpdate
            {
                SelfDisclosureSubmittedAt = Answer.SubmittedAt,
                SelfDisclosureMonthlyIncome = Answer.IncomeConfirmed,
                SelfDisclosureNetWorth100k = Answer.NetWorthConfirmed,
            },
            key,
            cancellationToken);
        return changed => changed.SelfDisclosureArrived(Answer);
    }
}
