using Cashlink.Api;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>What a status means for the investor.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Actor">Who has to act now.</param>
/// <param name="Text">What comes next.</param>
public sealed record StatusExplanation(string Title, string Actor, string Text);

public sealed record StatusTexts
{
    public required string Title { get; init; }
    public required string TitleEnded { get; init; }
    public required Func<InvestmentStatus, StatusExplanation> Explain { get; init; }
    public required StatusExplanation Submitting { get; init; }
    public required StatusExplanation Abandoned { get; init; }
    public required string Course { get; init; }
    public required string Signed { get; init; }
    public required string Checked { get; init; }
    public required string AcceptedByIssuer { get; init; }
    public required string Paid { get; init; }
    public required string Delivered { get; init; }
    public required string Done { get; init; }
    public required string UpdatesItself { get; init; }
    public required string ReadFailed { get; init; }
    public required string WalletMissing { get; init; }
    public required string ChooseWallet { get; init; }
    public required string Payment { get; init; }
    public required string Recipient { get; init; }
    public required string Reference { get; init; }
    public required string Amount { get; init; }
    public required string DueDate { get; init; }
    public required string PaymentNote { get; init; }
    public required string Details { get; init; }
    public required string InvestmentId { get; init; }
    public required string BackToPortal { get; init; }

    public static readonly Bilingual<StatusTexts> All = new(
        German: new StatusTexts
        {
            Title = "Ihre Zeichnung",
            TitleEnded = "Ihre Zeichnung ist beendet",
            Explain = status => status.Value switch
            {
                "KYC_PENDING" => new("Ihre Identität wird noch geprüft", "Cashlink ist dran", "Sobald die Prüfung abgeschlossen ist, geht es von selbst weiter."),
                "REVIEW_PENDING" => new("Ihre Zeichnung wird geprüft", "Cashlink ist dran", "Sie müssen nichts tun. Danach entscheidet die Emittentin."),
                "WAITING_FOR_ACCEPTANCE" => new("Die Emittentin entscheidet", "Die Emittentin ist dran", "Sie müssen nichts tun. Nach der Annahme sehen Sie hier die Zahlungsdaten."),
                "ACCEPTED" => new("Ihre Zeichnung ist angenommen", "Sie sind dran", "Bitte überweisen Sie den Betrag. Danach werden Ihre Token geliefert."),
                "PAID" => new("Ihre Zahlung ist eingegangen", "Cashlink ist dran", "Sie müssen nichts tun. Als Nächstes werden Ihre Token geliefert."),
                "DELIVERED" => new("Ihre Token sind geliefert", "Alles erledigt", "Sie finden sie in Ihrer Wallet."),
                "KYC_INSUFFICIENT" => new("Ihre Identität konnte nicht bestätigt werden", "Beendet", "Ihre Zeichnung wird deshalb nicht weitergeführt. Sie müssen nichts zahlen. Wenden Sie sich an Ihr Portal, wenn Sie die Prüfung wiederholen möchten."),
                "ABORTION" => new("Sie haben die Zeichnung abgebrochen", "Beendet", "Es gibt keinen Vertrag, und Sie müssen nichts zahlen. In Ihrem Portal können Sie neu beginnen."),
                "REJECTION" => new("Die Emittentin hat nicht angenommen", "Beendet", "Oft ist das Angebot dann schon ausverkauft. Sie müssen nichts zahlen. Bereits gezahltes Geld bekommen Sie zurück."),
                "CANCELLATION" => new("Sie haben widerrufen", "Beendet", "Der Vertrag ist beendet. Bereits gezahltes Geld bekommen Sie zurück."),
                "PAYMENT_MISSING" => new("Ihre Zahlung ist nicht eingegangen", "Beendet", "Die Frist ist abgelaufen. Wenn Sie schon überwiesen haben, wenden Sie sich an Ihr Portal."),
                _ => new("Ihre Zeichnung ist in Bearbeitung", "Cashlink ist dran", "Sie müssen nichts tun. Wir zeigen Ihnen hier, sobald es weitergeht."),
            },
            Submitting = new("Ihre Zeichnung wird übermittelt", "Wir sind dran", "Sie ist bei uns gespeichert, und es geht nichts verloren. Bitte zeichnen Sie nicht noch einmal."),
            Abandoned = new("Diese Zeichnung wurde nicht abgeschlossen", "Beendet", "Es gibt keinen Vertrag. In Ihrem Portal können Sie neu beginnen."),
            Course = "Verlauf",
            Signed = "Gezeichnet",
            Checked = "Geprüft",
            AcceptedByIssuer = "Von der Emittentin angenommen",
            Paid = "Bezahlt",
            Delivered = "Token geliefert",
            Done = "erledigt",
            UpdatesItself = "Diese Seite aktualisiert sich von selbst. Sie können sie schließen und später wiederkommen.",
            ReadFailed = "Der Stand kann gerade nicht abgefragt werden. Wir versuchen es weiter.",
            WalletMissing = "Es fehlt noch, wohin Ihre Token geliefert werden.",
            ChooseWallet = "Wallet wählen",
            Payment = "Zahlungsdaten",
            Recipient = "Empfänger",
            Reference = "Verwendungszweck",
            Amount = "Betrag",
            DueDate = "Fällig am",
            PaymentNote = "Zahlungsdaten zeigen wir nur hier und nie in einer E-Mail. Geben Sie den Verwendungszweck genau so an.",
            Details = "Einzelheiten",
            InvestmentId = "Nummer der Zeichnung",
            BackToPortal = "Zurück zum Portal",
        },
        English: new StatusTexts
        {
            Title = "Your subscription",
            TitleEnded = "Your subscription has ended",
            Explain = status => status.Value switch
            {
                "KYC_PENDING" => new("Your identity is still being checked", "Cashlink's turn", "It continues by itself as soon as the check is finished."),
                "REVIEW_PENDING" => new("Your subscription is being checked", "Cashlink's turn", "You do not have to do anything. The issuer decides after that."),
                "WAITING_FOR_ACCEPTANCE" => new("The issuer is deciding", "The issuer's turn", "You do not have to do anything. After the acceptance you will see the payment details here."),
                "ACCEPTED" => new("Your subscription is accepted", "Your turn", "Please transfer the amount. Your tokens will be delivered after that."),
                "PAID" => new("Your payment has arrived", "Cashlink's turn", "You do not have to do anything. Your tokens will be delivered next."),
                "DELIVERED" => new("Your tokens are delivered", "All done", "You will find them in your wallet."),
                "KYC_INSUFFICIENT" => new("Your identity could not be confirmed", "Ended", "Your subscription is not continued for this reason. You do not have to pay anything. Contact your portal if you want to repeat the check."),
                "ABORTION" => new("You broke off the subscription", "Ended", "There is no contract and you do not have to pay anything. You can begin anew in your portal."),
                "REJECTION" => new("The issuer did not accept", "Ended", "Often the offer is sold out by then. You do not have to pay anything. Money already paid is returned."),
                "CANCELLATION" => new("You have withdrawn", "Ended", "The contract has ended. Money already paid is returned."),
                "PAYMENT_MISSING" => new("Your payment did not arrive", "Ended", "The time limit is over. Contact your portal if you have transferred the amount already."),
                _ => new("Your subscription is being processed", "Cashlink's turn", "You do not have to do anything. We show it here as soon as it continues."),
            },
            Submitting = new("Your subscription is being submitted", "Our turn", "We have saved it and nothing is lost. Please do not subscribe again."),
            Abandoned = new("This subscription was not finished", "Ended", "There is no contract. You can begin anew in your portal."),
            Course = "Progress",
            Signed = "Subscribed",
            Checked = "Checked",
            AcceptedByIssuer = "Accepted by the issuer",
            Paid = "Paid",
            Delivered = "Tokens delivered",
            Done = "done",
            UpdatesItself = "This page updates itself. You can close it and come back later.",
            ReadFailed = "The status cannot be read at the moment. We keep trying.",
            WalletMissing = "It is still open where your tokens go.",
            ChooseWallet = "Choose a wallet",
            Payment = "Payment details",
            Recipient = "Recipient",
            Reference = "Reference",
            Amount = "Amount",
            DueDate = "Due on",
            PaymentNote = "We show payment details only here and never in an e-mail. Enter the reference exactly like this.",
            Details = "Details",
            InvestmentId = "Subscription number",
            BackToPortal = "Back to the portal",
        });
}
