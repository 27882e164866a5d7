using System.Text.Json.Serialization;
using Cashlink.Api;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Calls;
using Cashlink.Wizard.Sessions.Evidence;
using Cashlink.Wizard.Sessions.Stored;

namespace Cashlink.Wizard.Tests.Steps.BankAccount;

[StoredAs("set-bank-account")]
public sealed record SetBankAccountCall([property: JsonPropertyName("answer")] BankAccountAnswer Answer) : SessionCall
{
    public override async Task<Action<WizardSession>> SendAsync(
        ICashlinkClient cashlink, WizardSession session, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var account = new Api.BankAccount
        {
            AccountHolder = "Lena Hoffmann",
            Iban = Answer.Iban,
            Bic = "BYLADEM1001",
            Bank = "Musterbank",
            Country = "DEU",
            Currency = "EUR",
        };
        await cashlink.Investors.UpdateAsync(session.InvestorId, new InvestorUpdate { BankAccount = account }, key, cancellationToken);
        return changed => changed.Keep(BankAccountAnswer.Key, Answer);
    }
}

[StoredAs("bank-account-named")]
public sealed record BankAccountNamed([property: JsonPropertyName("iban")] string Iban) : EvidenceEntry;
