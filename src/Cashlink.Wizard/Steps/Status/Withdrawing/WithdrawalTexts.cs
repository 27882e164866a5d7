using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Withdrawing;

namespace Cashlink.Wizard.Steps.Status.Withdrawing;

/// <summary>The words of the withdrawal. Those on the two buttons are the law's own (§ 356a (1), (3) BGB).</summary>
public sealed record WithdrawalTexts
{
    public required string Title { get; init; }
    public required Func<string, string> OpenUntil { get; init; }
    public required string NotBegun { get; init; }
    public required string NoReason { get; init; }
    public required string Begin { get; init; }
    public required string InvestorOnly { get; init; }
    public required string PageLead { get; init; }
    public required string Declaration { get; init; }
    public required string What { get; init; }
    public required string Offer { get; init; }
    public required string Issuer { get; init; }
    public required string Units { get; init; }
    public required string Amount { get; init; }
    public required string Number { get; init; }
    public required string Name { get; init; }
    public required string Signed { get; init; }
    public required string ThenTitle { get; init; }
    public required IReadOnlyList<string> Then { get; init; }
    public required string MeansTitle { get; init; }
    public required string Means { get; init; }
    public required string ReceiptTo { get; init; }
    public required string ReceiptToHint { get; init; }
    public required string Confirm { get; init; }
    public required string Keep { get; init; }
    public required string ReceiptTitle { get; init; }
    public required Func<string, string> Received { get; init; }
    public required Func<WithdrawalState, string> State { get; init; }
    public required string DeclarationLabel { get; init; }
    public required string ReceivedLabel { get; init; }
    public required string ReceiptNumber { get; init; }
    public required Func<string, string> SentTo { get; init; }
    public required string SaveFile { get; init; }
    public required string Print { get; init; }
    public required string SaveHint { get; init; }
    public required string KeepFile { get; init; }

    public static readonly Localized<WithdrawalTexts> All = new(
        German: new WithdrawalTexts
        {
            Title = "Widerrufsrecht",
            OpenUntil = day => $"Sie können Ihren Vertrag bis zum {day}, 24\u00a0Uhr widerrufen.",
            NotBegun = "Sie können Ihre Zeichnung jetzt schon widerrufen. Die Frist von 14\u00a0Tagen beginnt erst, wenn die Emittentin Ihre Zeichnung annimmt.",
            NoReason = "Sie müssen keinen Grund angeben, und es kostet Sie nichts.",
            Begin = "Vertrag widerrufen",
            InvestorOnly = "Widerrufen kann nur die Person, die angelegt hat.",
            PageLead = "Prüfen Sie, was Sie widerrufen. Erst mit dem Knopf „Widerruf bestätigen“ gilt Ihr Widerruf.",
            Declaration = "Hiermit widerrufe ich den Vertrag über die unten genannte Anlage.",
            What = "Diesen Vertrag widerrufen Sie",
            Offer = "Angebot",
            Issuer = "Emittentin",
            Units = "Anteile",
            Amount = "Betrag",
            Number = "Nummer der Zeichnung",
            Name = "Name",
            Signed = "Gezeichnet am",
            ThenTitle = "Was dann passiert",
            Then =
            [
                "Sie sehen sofort eine Bestätigung mit Datum und Uhrzeit. Sie können sie als Datei speichern oder drucken.",
                "Der Vertrag ist beendet. Überweisen Sie kein Geld mehr.",
                "Geld, das Sie schon überwiesen haben, bekommen Sie zurück. Schon gelieferte Token gehen zurück an die Emittentin.",
                "Rückgängig machen können Sie den Widerruf nicht. Sie können aber neu zeichnen, solange das Angebot läuft.",
            ],
            MeansTitle = "Wie Sie die Bestätigung bekommen",
            Means = "Sie bekommen die Bestätigung sofort auf der nächsten Seite, als Datei zum Speichern.",
            ReceiptTo = "E-Mail-Adresse für die Bestätigung",
            ReceiptToHint = "Freiwillig. Mit einer Adresse schicken wir Ihnen die Bestätigung sofort auch per E-Mail.",
            Confirm = "Widerruf bestätigen",
            Keep = "Nicht widerrufen, zurück zum Status",
            ReceiptTitle = "Bestätigung: Ihr Widerruf ist eingegangen",
            Received = moment => $"Wir haben Ihren Widerruf am {moment} erhalten.",
            State = state => state switch
            {
                WithdrawalState.OnItsWay => "Wir geben ihn an Cashlink weiter. Das kann einen Moment dauern. Ihr Widerruf gilt ab dem Zeitpunkt, der hier steht.",
                WithdrawalState.Arrived => "Cashlink hat Ihren Widerruf. Sie müssen nichts weiter tun.",
                WithdrawalState.Refused => "Cashlink konnte ihn nicht von selbst bearbeiten. Ihre Erklärung ist mit Datum und Uhrzeit festgehalten. Wenden Sie sich mit dieser Bestätigung an Ihr Portal, damit die Emittentin sie prüft.",
                _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
            },
            DeclarationLabel = "Ihre Erklärung",
            ReceivedLabel = "Eingegangen am",
            ReceiptNumber = "Nummer der Bestätigung",
            SentTo = address => $"Wir schicken diese Bestätigung auch an {address}.",
            SaveFile = "Als Datei speichern",
            Print = "Drucken oder als PDF speichern",
            SaveHint = "Bewahren Sie diese Bestätigung auf. Sie bleibt auch auf dieser Seite.",
            KeepFile = "Bewahren Sie diese Bestätigung auf.",
        },
        English: new WithdrawalTexts
        {
            Title = "Right of withdrawal",
            OpenUntil = day => $"You can withdraw from your contract until the end of {day} (German time).",
            NotBegun = "You can already withdraw your subscription now. The period of 14\u00a0days only begins when the issuer accepts your subscription.",
            NoReason = "You need not give a reason, and it costs you nothing.",
            Begin = "Withdraw from contract",
            InvestorOnly = "Only the person who has invested can withdraw.",
            PageLead = "Check what you withdraw from. Your withdrawal only takes effect with the button ‘Confirm withdrawal’.",
            Declaration = "I hereby withdraw from the contract on the investment named below.",
            What = "You withdraw from this contract",
            Offer = "Offer",
            Issuer = "Issuer",
            Units = "Units",
            Amount = "Amount",
            Number = "Subscription number",
            Name = "Your name",
            Signed = "Subscribed on",
            ThenTitle = "What happens then",
            Then =
            [
                "You see a confirmation with date and time at once. You can save it as a file or print it.",
                "The contract has ended. Do not transfer any money now.",
                "Money that you have transferred already is returned. Tokens that were delivered go back to the issuer.",
                "You cannot undo the withdrawal. But you can subscribe again as long as the offer is open.",
            ],
            MeansTitle = "How you get the confirmation",
            Means = "You get the confirmation at once on the next page, as a file to save.",
            ReceiptTo = "E-mail address for the confirmation",
            ReceiptToHint = "Optional. With an address we also send you the confirmation by e-mail at once.",
            Confirm = "Confirm withdrawal",
            Keep = "Do not withdraw, back to the status",
            ReceiptTitle = "Confirmation: your withdrawal has been received",
            Received = moment => $"We received your withdrawal on {moment}.",
            State = state => state switch
            {
                WithdrawalState.OnItsWay => "We are passing it on to Cashlink. That may take a moment. Your withdrawal counts from the time that is shown here.",
                WithdrawalState.Arrived => "Cashlink has your withdrawal. You do not have to do anything else.",
                WithdrawalState.Refused => "Cashlink could not process it by itself. Your declaration is recorded with date and time. Contact your portal with this confirmation, so that the issuer looks at it.",
                _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
            },
            DeclarationLabel = "Your declaration",
            ReceivedLabel = "Received on",
            ReceiptNumber = "Number of the confirmation",
            SentTo = address => $"We also send this confirmation to {address}.",
            SaveFile = "Save as a file",
            Print = "Print or save as PDF",
            SaveHint = "Keep this confirmation. It also stays on this page.",
            KeepFile = "Keep this confirmation.",
        });
}
