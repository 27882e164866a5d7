using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Steps.WalletSelection;

/// <summary>The wallet step.</summary>
[StoredAs("select-wallet")]
public sealed record SelectWalletCall([property: JsonPropertyName("walletId")] Guid WalletId) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        await cashlink.Investments.UpdateAsync(InvestmentOf(session), new InvestmentUpdate(WalletId), key, cancellationToken);
        return changed => changed.WalletArrived(WalletId);
    }
}
