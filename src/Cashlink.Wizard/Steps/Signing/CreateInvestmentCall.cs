using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>The click on the order button. The session is signed already; this makes the contract at Cashlink.</summary>
[StoredAs("create-investment")]
public sealed record CreateInvestmentCall([property: JsonPropertyName("signedAt")] DateTimeOffset SignedAt) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var investment = await cashlink.Investments.CreateAsync(
            new CreateInvestment(InvitationOf(session), SignedAt), key, cancellationToken);
        return changed => changed.InvestmentArrived(investment);
    }

    public override void Refused(WizardSession session, CashlinkException refusal) =>
        session.SigningRefused(string.Join(", ", refusal.FieldErrors.Keys));
}
