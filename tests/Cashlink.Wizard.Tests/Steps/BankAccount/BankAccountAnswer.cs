using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.Tests.Steps.BankAccount;

public sealed record BankAccountAnswer([property: JsonPropertyName("iban")] string Iban)
{
    public static readonly AnswerKey<BankAccountAnswer> Key = new("bankAccount", answer => answer.Iban);
}

public static class BankAccountSession
{
    extension(WizardStep)
    {
        public static WizardStep BankAccount => new("bank-account");
    }

    extension(WizardSession session)
    {
        public BankAccountAnswer? BankAccount => session.Find(BankAccountAnswer.Key);
    }
}
