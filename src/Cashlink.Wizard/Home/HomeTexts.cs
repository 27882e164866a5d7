using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Steps.Status;

namespace Cashlink.Wizard.Home;

/// <summary>What the home page says beside the words of the status page.</summary>
public sealed record HomeTexts
{
    public required string Title { get; init; }
    public required string Running { get; init; }
    public required string Over { get; init; }
    public required string Nothing { get; init; }
    public required string NothingHint { get; init; }
    public required string YourTurn { get; init; }
    public required string Draft { get; init; }
    public required Func<string, string> NextStep { get; init; }
    public required StatusExplanation DraftAtAdvisor { get; init; }
    public required StatusExplanation CancelledByPortal { get; init; }
    public required string Delivered { get; init; }
    public required string OfferUnknown { get; init; }
    public required string Amount { get; init; }
    public required string Units { get; init; }
    public required string Signed { get; init; }
    public required string Begun { get; init; }
    public required string WithdrawalNotBegun { get; init; }
    public required Func<HomeAction, string> Action { get; init; }
    public required string OutdatedTitle { get; init; }
    public required string Outdated { get; init; }
    public required Func<string, string> AsOf { get; init; }
    public required Func<int, string> OnlyTheLast { get; init; }
    public required string IdleTitle { get; init; }
    public required Func<int, string> Idle { get; init; }
    public required string AllMine { get; init; }

    public static readonly Localized<HomeTexts> All = new(
        German: new HomeTexts
        {
            Title = "Ihre Zeichnungen",
            Running = "Laufend",
            Over = "Abgeschlossen",
            Nothing = "Sie haben hier noch keine Zeichnung.",
            NothingHint = "Wenn Sie in Ihrem Portal eine Anlage beginnen, finden Sie sie auf dieser Seite wieder.",
            YourTurn = "Sie sind dran",
            Draft = "Noch nicht gezeichnet",
            NextStep = step => $"Ihre Angaben sind gespeichert. Als Nächstes: {step}.",
            DraftAtAdvisor = new("Noch nicht gezeichnet", "Ihre Beratung ist dran", "Es fehlt noch der Bericht über Ihre Beratung. Danach können Sie zeichnen."),
            CancelledByPortal = new("Ihr Portal hat den Vorgang abgebrochen", "Beendet", "Sie haben nichts gezeichnet, und es entstehen Ihnen keine Kosten."),
            Delivered = "Sie finden sie in Ihrer Wallet. Der Registerauszug liegt bei Ihren Dokumenten.",
            OfferUnknown = "Name des Angebots gerade nicht abrufbar",
            Amount = "Betrag",
            Units = "Anteile",
            Signed = "Gezeichnet am",
            Begun = "Begonnen am",
            WithdrawalNotBegun = "Sie können Ihre Zeichnung jetzt schon widerrufen. Die Frist beginnt erst, wenn die Emittentin annimmt.",
            Action = action => action switch
            {
                HomeAction.Continue => "Weiter, wo Sie aufgehört haben",
                HomeAction.Pay => "Zahlungsdaten ansehen",
                HomeAction.ChooseWallet => "Wallet wählen",
                HomeAction.ReadReceipt => "Bestätigung des Widerrufs",
                HomeAction.Look => "Verlauf und Dokumente",
                HomeAction.Withdraw => "Vertrag widerrufen",
                HomeAction.Mail => "Belege per E-Mail bekommen",
                _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
            },
            OutdatedTitle = "Nicht alles ist auf dem neuesten Stand",
            Outdated = "Cashlink antwortet gerade nicht. Sie sehen, was wir zuletzt wussten. Laden Sie die Seite später neu.",
            AsOf = moment => $"Stand: {moment}",
            OnlyTheLast = count => $"Hier stehen Ihre letzten {count} Zeichnungen. Nach älteren fragen Sie bitte Ihr Portal.",
            IdleTitle = "Sind Sie noch da?",
            Idle = minutes => $"Diese Seite wird in {minutes}\u00a0{(minutes == 1 ? "Minute" : "Minuten")} geschlossen, wenn Sie nichts tun.",
            AllMine = "Alle meine Zeichnungen",
        },
        English: new HomeTexts
        {
            Title = "Your subscriptions",
            Running = "In progress",
            Over = "Finished",
            Nothing = "You have no subscription here yet.",
            NothingHint = "When you begin an investment in your portal, you will find it on this page.",
            YourTurn = "Your turn",
            Draft = "Not subscribed yet",
            NextStep = step => $"Your answers are saved. Next: {step}.",
            DraftAtAdvisor = new("Not subscribed yet", "Your advisor's turn", "The report on your advice is still missing. You can subscribe after that."),
            CancelledByPortal = new("Your portal has ended this process", "Ended", "You have not subscribed to anything, and there are no costs for you."),
            Delivered = "You will find them in your wallet. The statement of the register is among your documents.",
            OfferUnknown = "The offer's name is not available at the moment",
            Amount = "Amount",
            Units = "Units",
            Signed = "Subscribed on",
            Begun = "Begun on",
            WithdrawalNotBegun = "You can already withdraw your subscription. The period only begins when the issuer accepts.",
            Action = action => action switch
            {
                HomeAction.Continue => "Continue where you stopped",
                HomeAction.Pay => "See the payment details",
                HomeAction.ChooseWallet => "Choose a wallet",
                HomeAction.ReadReceipt => "Confirmation of the withdrawal",
                HomeAction.Look => "Progress and documents",
                HomeAction.Withdraw => "Withdraw from contract",
                HomeAction.Mail => "Get receipts by e-mail",
                _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
            },
            OutdatedTitle = "Not everything is up to date",
            Outdated = "Cashlink does not answer at the moment. You see what we knew last. Reload the page later.",
            AsOf = moment => $"As of {moment}",
            OnlyTheLast = count => $"These are your last {count} subscriptions. Please ask your portal for older ones.",
            IdleTitle = "Are you still there?",
            Idle = minutes => $"This page will be closed in {minutes}\u00a0{(minutes == 1 ? "minute" : "minutes")} if you do nothing.",
            AllMine = "All my subscriptions",
        });
}
