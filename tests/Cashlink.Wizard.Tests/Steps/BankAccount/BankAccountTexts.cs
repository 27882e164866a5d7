using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Tests.Steps.BankAccount;

public sealed record BankAccountTexts
{
    public required string Step { get; init; }
    public required string Continue { get; init; }

    public static readonly Localized<BankAccountTexts> All = new(
        German: new BankAccountTexts { Step = "Bankkonto", Continue = "Weiter" },
        English: new BankAccountTexts { Step = "Bank account", Continue = "Continue" });
}
