using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.WalletSelection;

public sealed record WalletTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Question { get; init; }
    public required Func<string, string> Own { get; init; }
    public required Func<string, string> Managed { get; init; }
    public required string ManagedWithoutAddress { get; init; }
    public required string OwnText { get; init; }
    public required string ManagedText { get; init; }
    public required string CannotReceive { get; init; }
    public required string What { get; init; }
    public required string WhatText { get; init; }
    public required string Continue { get; init; }
    public required string Missing { get; init; }
    public required string NoneTitle { get; init; }
    public required string NoneText { get; init; }
    public required string Later { get; init; }
    public required string Loading { get; init; }
    public required string LoadFailedTitle { get; init; }
    public required string LoadFailedText { get; init; }
    public required string SubmittingTitle { get; init; }
    public required string SubmittingText { get; init; }

    public static readonly Bilingual<WalletTexts> All = new(
        German: new WalletTexts
        {
            Title = "Ihre Wallet",
            Lead = "Ihre Zeichnung ist gespeichert. Jetzt fehlt nur noch, wohin Ihre Token geliefert werden.",
            Question = "Wohin sollen Ihre Token geliefert werden?",
            Own = end => $"Eigene Wallet, endet auf …\u2060{end}",
            Managed = end => $"Verwahrte Wallet, endet auf …\u2060{end}",
            ManagedWithoutAddress = "Verwahrte Wallet",
            OwnText = "Sie bewahren den Schlüssel selbst auf.",
            ManagedText = "Ein Verwahrer bewahrt den Schlüssel für Sie auf.",
            CannotReceive = "Diese Wallet kann gerade nichts empfangen.",
            What = "Was ist eine Wallet?",
            WhatText = "In einer Wallet liegen Ihre Token, ähnlich wie Wertpapiere in einem Depot. Wer den Schlüssel hat, kann über die Token verfügen.",
            Continue = "Wallet übernehmen",
            Missing = "Wählen Sie eine Wallet",
            NoneTitle = "Für Sie ist noch keine Wallet hinterlegt",
            NoneText = "Ihre Zeichnung ist trotzdem gültig. Ihre Token werden geliefert, sobald eine Wallet hinterlegt ist. Ihr Portal sagt Ihnen, wie das geht. Kommen Sie danach auf diese Seite zurück.",
            Later = "Später entscheiden",
            Loading = "Ihre Wallets werden geladen …",
            LoadFailedTitle = "Wir konnten Ihre Wallets nicht laden",
            LoadFailedText = "Der Dienst antwortet gerade nicht. Ihre Zeichnung ist gespeichert. Wir versuchen es von selbst weiter. Sie können auch später entscheiden.",
            SubmittingTitle = "Ihre Zeichnung wird übermittelt",
            SubmittingText = "Sie ist bei uns gespeichert, und es geht nichts verloren. Der Dienst hat noch nicht geantwortet. Wir versuchen es weiter. Bitte zeichnen Sie nicht noch einmal.",
        },
        English: new WalletTexts
        {
            Title = "Your wallet",
            Lead = "Your subscription is saved. The only thing left is where your tokens go.",
            Question = "Where shall your tokens be delivered?",
            Own = end => $"Own wallet, ends with …\u2060{end}",
            Managed = end => $"Custody wallet, ends with …\u2060{end}",
            ManagedWithoutAddress = "Custody wallet",
            OwnText = "You keep the key yourself.",
            ManagedText = "A custodian keeps the key for you.",
            CannotReceive = "This wallet cannot receive anything at the moment.",
            What = "What is a wallet?",
            WhatText = "A wallet holds your tokens, much like a securities account holds securities. Whoever has the key can dispose of the tokens.",
            Continue = "Use this wallet",
            Missing = "Choose a wallet",
            NoneTitle = "There is no wallet on file for you yet",
            NoneText = "Your subscription is valid all the same. Your tokens will be delivered as soon as there is a wallet. Your portal tells you how to add one. Come back to this page after that.",
            Later = "Decide later",
            Loading = "Your wallets are being loaded …",
            LoadFailedTitle = "We could not load your wallets",
            LoadFailedText = "The service does not answer at the moment. Your subscription is saved. We keep trying by ourselves. You can also decide later.",
            SubmittingTitle = "Your subscription is being submitted",
            SubmittingText = "We have saved it and nothing is lost. The service has not answered yet. We keep trying. Please do not subscribe again.",
        });
}
