using Cashlink.Api;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.WalletSelection;

public sealed record WalletTexts
{
    public required string Step { get; init; }
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
    public required string NoneText { get; init; }
    public required string Later { get; init; }
    public required string OwnAdd { get; init; }
    public required string OwnAddText { get; init; }
    public required string AddressLabel { get; init; }
    public required string AddressHint { get; init; }
    public required string AddressShown { get; init; }
    public required string AddressMissing { get; init; }
    public required string EndLabel { get; init; }
    public required string EndHint { get; init; }
    public required string EndMissing { get; init; }
    public required string EndWrong { get; init; }
    public required string AddressRefused { get; init; }
    public required string OwnRefused { get; init; }
    public required string ManagedAdd { get; init; }
    public required string ManagedAddText { get; init; }
    public required string TermsTitle { get; init; }
    public required string TermsConfirm { get; init; }
    public required string TermsLink { get; init; }
    public required string TermsMissing { get; init; }
    public required string ManagedRefused { get; init; }
    public required string PendingTitle { get; init; }
    public required string PendingText { get; init; }
    public required string RefusedTitle { get; init; }
    public required string RefusedText { get; init; }
    public required string LaterHint { get; init; }
    public required string ToStatus { get; init; }
    public required Func<EthereumAddressFault, string> AddressWrong { get; init; }

    /// <summary>Said of an address that nobody can hold.</summary>
    public required Func<OwnerlessKind, string> AddressOwnerless { get; init; }
    public required IReadOnlyList<string> Terms { get; init; }
    public required string Loading { get; init; }
    public required string LoadFailedTitle { get; init; }
    public required string LoadFailedText { get; init; }
    public required string SubmittingTitle { get; init; }
    public required string SubmittingText { get; init; }

    public static readonly Localized<WalletTexts> All = new(
        German: new WalletTexts
        {
            Step = "Wallet",
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
            NoneText = "Für Sie ist noch keine Wallet hinterlegt. Sie haben zwei Möglichkeiten. Ihre Zeichnung gilt in jedem Fall.",
            OwnAdd = "Eigene Adresse angeben",
            OwnAddText = "Sie haben schon eine Wallet für Ethereum und bewahren den Schlüssel selbst auf.",
            AddressLabel = "Adresse Ihrer Wallet",
            AddressHint = "Sie beginnt mit 0x, danach kommen 40\u00a0Zeichen. Am besten kopieren Sie die Adresse aus Ihrer Wallet.",
            AddressShown = "So lesen wir Ihre Adresse. Vergleichen Sie sie mit Ihrer Wallet:",
            AddressMissing = "Geben Sie die Adresse Ihrer Wallet an",
            EndLabel = "Die letzten 6\u00a0Zeichen noch einmal",
            EndHint = "Lesen Sie die Zeichen in Ihrer Wallet ab. Was an eine falsche Adresse geht, kann niemand zurückholen.",
            EndMissing = "Geben Sie die letzten 6\u00a0Zeichen der Adresse noch einmal an",
            EndWrong = "Diese 6\u00a0Zeichen sind nicht das Ende der Adresse. Vergleichen Sie beide Angaben mit Ihrer Wallet",
            AddressRefused = "Cashlink nimmt diese Adresse für Sie nicht an. Meist ist sie schon bei einer anderen Person hinterlegt. Prüfen Sie, ob sie wirklich Ihnen gehört, oder geben Sie eine andere Adresse an",
            OwnRefused = "Cashlink kann gerade keine neue Wallet für Sie hinterlegen. Wählen Sie eine andere Wallet, oder entscheiden Sie später",
            ManagedAdd = "Verwahrte Wallet einrichten",
            ManagedAddText = "Sie haben noch keine Wallet oder möchten keinen Schlüssel aufbewahren. Cashlink richtet eine Wallet für Sie ein.",
            TermsTitle = "Was die Verwahrung für Sie bedeutet, in Kürze:",
            TermsConfirm = "Ich nehme die Bedingungen für die Verwahrung an",
            TermsLink = "Bedingungen für die Verwahrung lesen",
            TermsMissing = "Nehmen Sie die Bedingungen für die Verwahrung an, oder wählen Sie eine andere Wallet",
            ManagedRefused = "Cashlink kann gerade keine verwahrte Wallet für Sie einrichten. Wählen Sie eine andere Wallet, oder entscheiden Sie später",
            PendingTitle = "Eine neue Wallet geht erst nach der Prüfung Ihrer Identität",
            PendingText = "Ihre Identität wird noch geprüft. So lange nimmt Cashlink keine neue Wallet an. Ihre Zeichnung ist gespeichert, und Sie verlieren keine Zeit: Ihre Token werden ohnehin erst nach der Prüfung geliefert. Entscheiden Sie später, wir erinnern Sie auf der Statusseite daran.",
            RefusedTitle = "Ihre Identität konnte nicht bestätigt werden",
            RefusedText = "Deshalb kann keine Wallet hinterlegt werden. Auf der Statusseite steht, was Sie jetzt tun können.",
            LaterHint = "Sie müssen das nicht jetzt entscheiden. Ihre Zeichnung gilt auch so. Geliefert werden Ihre Token aber erst, wenn Sie eine Wallet gewählt haben.",
            ToStatus = "Zum Status",
            AddressOwnerless = kind => kind switch
            {
                OwnerlessKind.Zero or OwnerlessKind.Burn => "Diese Adresse gehört niemandem: Was dorthin geht, ist vernichtet. Kopieren Sie die Adresse Ihrer eigenen Wallet",
                OwnerlessKind.Reserved => "Diese Adresse gehört dem Netzwerk selbst, nicht einer Wallet. Was dorthin geht, ist verloren. Kopieren Sie die Adresse Ihrer eigenen Wallet",
                OwnerlessKind.Pattern => "Diese Adresse ist ein Muster zum Ausfüllen, zu dem niemand den Schlüssel hat. Was dorthin geht, ist verloren. Kopieren Sie die Adresse Ihrer eigenen Wallet",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
            },
            AddressWrong = fault => fault switch
            {
                EthereumAddressFault.Prefix => "Die Adresse muss mit 0x beginnen",
                EthereumAddressFault.Length => "Die Adresse muss nach 0x genau 40\u00a0Zeichen haben. Vielleicht fehlt etwas, oder es ist etwas zu viel",
                EthereumAddressFault.Digits => "In der Adresse steht ein Zeichen, das dort nicht vorkommen kann. Nach 0x sind nur die Ziffern 0 bis 9 und die Buchstaben A bis F möglich",
                EthereumAddressFault.Checksum => "In der Adresse ist ein Tippfehler: Die Prüfung der großen und kleinen Buchstaben stimmt nicht. Kopieren Sie die Adresse noch einmal aus Ihrer Wallet",
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
            },
            Terms =
            [
                "Ein Verwahrer bewahrt den Schlüssel auf. Sie können ihn nicht verlieren, haben ihn aber auch nicht selbst.",
                "Ihre Token gehören Ihnen. Der Verwahrer bewegt sie nur in Ihrem Auftrag.",
                "Jede Person kann eine verwahrte Wallet haben. Es gelten die Bedingungen für die Verwahrung.",
            ],
            Later = "Später entscheiden",
            Loading = "Ihre Wallets werden geladen …",
            LoadFailedTitle = "Wir konnten Ihre Wallets nicht laden",
            LoadFailedText = "Der Dienst antwortet gerade nicht. Ihre Zeichnung ist gespeichert. Wir versuchen es von selbst weiter. Sie können auch später entscheiden.",
            SubmittingTitle = "Ihre Zeichnung wird übermittelt",
            SubmittingText = "Sie ist bei uns gespeichert, und es geht nichts verloren. Der Dienst hat noch nicht geantwortet. Wir versuchen es weiter. Bitte zeichnen Sie nicht noch einmal.",
        },
        English: new WalletTexts
        {
            Step = "Wallet",
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
            NoneText = "There is no wallet on file for you yet. You have two ways. Your subscription is valid in any case.",
            OwnAdd = "Enter an address of your own",
            OwnAddText = "You already have a wallet for Ethereum and keep the key yourself.",
            AddressLabel = "Address of your wallet",
            AddressHint = "It begins with 0x, followed by 40\u00a0characters. It is best to copy the address from your wallet.",
            AddressShown = "This is how we read your address. Compare it with your wallet:",
            AddressMissing = "Enter the address of your wallet",
            EndLabel = "The last 6\u00a0characters once more",
            EndHint = "Read the characters off your wallet. Nobody can bring back what goes to a wrong address.",
            EndMissing = "Enter the last 6\u00a0characters of the address once more",
            EndWrong = "These 6\u00a0characters are not the end of the address. Compare both entries with your wallet",
            AddressRefused = "Cashlink does not accept this address for you. Mostly it is already on file for another person. Check that it is really yours, or enter another address",
            OwnRefused = "Cashlink cannot add a new wallet for you at the moment. Choose another wallet, or decide later",
            ManagedAdd = "Set up a custody wallet",
            ManagedAddText = "You have no wallet yet or do not want to keep a key. Cashlink sets up a wallet for you.",
            TermsTitle = "What custody means for you, in short:",
            TermsConfirm = "I accept the terms of custody",
            TermsLink = "Read the terms of custody",
            TermsMissing = "Accept the terms of custody, or choose another wallet",
            ManagedRefused = "Cashlink cannot set up a custody wallet for you at the moment. Choose another wallet, or decide later",
            PendingTitle = "A new wallet has to wait for the check of your identity",
            PendingText = "Your identity is still being checked. Until then Cashlink accepts no new wallet. Your subscription is saved and you lose no time: your tokens are delivered after the check anyway. Decide later; the status page will remind you.",
            RefusedTitle = "Your identity could not be confirmed",
            RefusedText = "This is why no wallet can be added. The status page says what you can do now.",
            LaterHint = "You need not decide this now. Your subscription is valid without it. But your tokens are only delivered once you have chosen a wallet.",
            ToStatus = "To the status",
            AddressOwnerless = kind => kind switch
            {
                OwnerlessKind.Zero or OwnerlessKind.Burn => "This address belongs to nobody: what is sent there is destroyed. Copy the address of your own wallet",
                OwnerlessKind.Reserved => "This address belongs to the network itself, not to a wallet. What is sent there is lost. Copy the address of your own wallet",
                OwnerlessKind.Pattern => "This address is a pattern to fill in, and nobody has its key. What is sent there is lost. Copy the address of your own wallet",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
            },
            AddressWrong = fault => fault switch
            {
                EthereumAddressFault.Prefix => "The address must begin with 0x",
                EthereumAddressFault.Length => "The address must have exactly 40\u00a0characters after 0x. Perhaps something is missing, or there is too much",
                EthereumAddressFault.Digits => "There is a character in the address that cannot occur there. After 0x only the digits 0 to 9 and the letters A to F are possible",
                EthereumAddressFault.Checksum => "There is a typing mistake in the address: the check of capitals and small letters fails. Copy the address from your wallet once more",
                _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
            },
            Terms =
            [
                "A custodian keeps the key. You cannot lose it, but you do not hold it yourself either.",
                "Your tokens belong to you. The custodian only moves them on your instruction.",
                "Each person can have one custody wallet. The terms of custody apply.",
            ],
            Later = "Decide later",
            Loading = "Your wallets are being loaded …",
            LoadFailedTitle = "We could not load your wallets",
            LoadFailedText = "The service does not answer at the moment. Your subscription is saved. We keep trying by ourselves. You can also decide later.",
            SubmittingTitle = "Your subscription is being submitted",
            SubmittingText = "We have saved it and nothing is lost. The service has not answered yet. We keep trying. Please do not subscribe again.",
        });
}
