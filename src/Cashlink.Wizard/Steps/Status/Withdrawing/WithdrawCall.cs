using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>The investor's withdrawal. It is declared already, and the session holds it; this brings it to Cashlink.</summary>
/// <param name="DeclaredAt">The moment of the click.</param>
[StoredAs("withdraw")]
public sealed record WithdrawCall([property: JsonPropertyName("declaredAt")] DateTimeOffset DeclaredAt) : SessionCall
{
    [JsonPropertyName("standsAlone")]
    public override bool StandsAlone => true;

    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var investment = await cashlink.Investments.WithdrawAsync(InvestmentOf(session), new WithdrawInvestment(DeclaredAt), key, cancellationToken);
        return changed => changed.WithdrawalArrived(investment);
    }

    public override void Refused(WizardSession session, CashlinkException refusal) => session.WithdrawalRefused();
}
