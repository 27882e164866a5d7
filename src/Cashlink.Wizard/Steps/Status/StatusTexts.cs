using Cashlink.Api;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Status;

/// <summary>What a status means for the investor.</summary>
/// <param name="Title">What has happened.</param>
/// <param name="Actor">Who has to act now.</param>
/// <param name="Text">What the investor has to do, if anything.</param>
public sealed record StatusExplanation(string Title, string Actor, string Text)
{
    /// <summary>
    /// While it goes on: what comes next, and how long this stage usually takes. After a bad end: its usual reason, and what can be
    /// done. Empty where there is nothing to say.
    /// </summary>
    public IReadOnlyList<string> More { get; init; } = [];
}

public sealed record StatusTexts
{
    public required string Step { get; init; }
    public required string Title { get; init; }
    public required string TitleEnded { get; init; }
    public required Func<InvestmentStatus, StatusExplanation> Explain { get; init; }
    public required StatusExplanation Submitting { get; init; }
    public required StatusExplanation Abandoned { get; init; }
    public required StatusExplanation Withdrawn { get; init; }
    public required string Course { get; init; }
    public required string Next { get; init; }
    public required string Duration { get; init; }
    public required string Reason { get; init; }
    public required string WayOut { get; init; }
    public required Func<StatusStage, string> Stage { get; init; }
    public required Func<StatusStage, string> Who { get; init; }
    public required Func<string, string> SignedByYou { get; init; }
    public required string Documents { get; init; }
    public required string DocumentsFailed { get; init; }
    public required string Units { get; init; }
    public required string Done { get; init; }
    public required string UpdatesItself { get; init; }
    public required string ReadFailed { get; init; }
    public required string WalletMissing { get; init; }
    public required string ChooseWallet { get; init; }
    public required string Amount { get; init; }
    public required string Details { get; init; }
    public required string InvestmentId { get; init; }
    public required string BackToPortal { get; init; }

    public static readonly Localized<StatusTexts> All = new(
        German: new StatusTexts
        {
            Step = "Status",
            Title = "Ihre Zeichnung",
            TitleEnded = "Ihre Zeichnung ist beendet",
            Explain = status => status.Value switch
            {
                "KYC_PENDING" => new("Ihre Identität wird noch geprüft", "Cashlink ist dran", "Ihre Zeichnung ist gespeichert. Sobald die Prüfung fertig ist, geht es von selbst weiter.") { More = ["Cashlink prüft Ihre Zeichnung. Fehlt für die Prüfung noch etwas von Ihnen, sagt es Ihnen Ihr Portal.", "meist wenige Werktage, nachdem alle Unterlagen da sind"] },
                "REVIEW_PENDING" => new("Ihre Zeichnung wird geprüft", "Cashlink ist dran", "Sie müssen nichts tun.") { More = ["Die Emittentin entscheidet, ob sie Ihre Zeichnung annimmt.", "meist 1\u00a0bis 3\u00a0Werktage"] },
                "WAITING_FOR_ACCEPTANCE" => new("Die Emittentin entscheidet", "Die Emittentin ist dran", "Sie müssen nichts tun. Bitte überweisen Sie noch kein Geld.") { More = ["Nach der Annahme sehen Sie hier die Zahlungsdaten.", "meist 1\u00a0bis 5\u00a0Werktage"] },
                "ACCEPTED" => new("Ihre Zeichnung ist angenommen", "Sie sind dran", "Bitte überweisen Sie jetzt den Betrag.") { More = ["Sobald das Geld da ist, werden Ihre Token geliefert.", "Eine Überweisung kommt meist nach 1\u00a0bis 2\u00a0Werktagen an."] },
                "PAID" => new("Ihre Zahlung ist eingegangen", "Cashlink ist dran", "Sie müssen nichts tun.") { More = ["Ihre Token werden an Ihre Wallet geliefert.", "meist 1\u00a0bis 10\u00a0Werktage, je nach Angebot"] },
                "DELIVERED" => new("Ihre Token sind geliefert", "Alles erledigt", "Sie finden sie in Ihrer Wallet. Den Registerauszug können Sie auf dieser Seite herunterladen."),
                "KYC_INSUFFICIENT" => new("Ihre Identität konnte nicht bestätigt werden", "Beendet", "Ihre Zeichnung wird deshalb nicht weitergeführt. Sie müssen nichts zahlen.") { More = ["Ein Dokument war abgelaufen oder nicht gut lesbar, oder Angaben passten nicht zusammen.", "Fragen Sie Ihr Portal, ob Sie die Prüfung wiederholen können. Danach können Sie dort neu zeichnen."] },
                "ABORTION" => new("Sie haben die Zeichnung abgebrochen", "Beendet", "Es gibt keinen Vertrag, und Sie müssen nichts zahlen.") { More = ["Die Zeichnung wurde auf Ihren Wunsch beendet, oder ein Schritt blieb zu lange offen.", "In Ihrem Portal können Sie neu beginnen, solange das Angebot läuft."] },
                "REJECTION" => new("Die Emittentin hat nicht angenommen", "Beendet", "Es gibt keinen Vertrag, und Sie müssen nichts zahlen. Geld, das Sie schon überwiesen haben, bekommen Sie zurück.") { More = ["Das Angebot war schon ausverkauft, oder die Voraussetzungen für eine Anlage waren nicht erfüllt.", "Fragen Sie Ihr Portal nach dem Grund. Dort finden Sie auch andere Angebote."] },
                "CANCELLATION" => new("Ihre Zeichnung ist widerrufen", "Beendet", "Der Vertrag ist beendet. Geld, das Sie schon überwiesen haben, bekommen Sie zurück.") { More = ["Sie haben den Widerruf erklärt, hier oder auf anderem Weg.", "Nichts. Wenn Sie doch anlegen möchten, können Sie in Ihrem Portal neu beginnen."] },
                "PAYMENT_MISSING" => new("Ihre Zahlung ist nicht eingegangen", "Beendet", "Die Frist für die Zahlung ist vorbei.") { More = ["Die Überweisung fehlte, kam zu spät, oder der Verwendungszweck stimmte nicht.", "Wenn Sie schon überwiesen haben, wenden Sie sich mit dem Beleg an Ihr Portal. Überweisen Sie jetzt kein Geld mehr."] },
                _ => new("Ihre Zeichnung ist in Bearbeitung", "Cashlink ist dran", "Sie müssen nichts tun. Wir zeigen Ihnen hier, sobald es weitergeht."),
            },
            Submitting = new("Ihre Zeichnung wird übermittelt", "Wir sind dran", "Sie ist bei uns gespeichert, und es geht nichts verloren. Bitte zeichnen Sie nicht noch einmal."),
            Abandoned = new("Diese Zeichnung wurde nicht abgeschlossen", "Beendet", "Es gibt keinen Vertrag. In Ihrem Portal können Sie neu beginnen."),
            Withdrawn = new("Sie haben Ihre Zeichnung widerrufen", "Cashlink ist dran", "Ihr Widerruf wird bearbeitet. Überweisen Sie kein Geld mehr."),
            Course = "Verlauf",
            Stage = stage => stage switch
            {
                StatusStage.Signed => "Gezeichnet",
                StatusStage.Checked => "Geprüft",
                StatusStage.Accepted => "Von der Emittentin angenommen",
                StatusStage.Paid => "Bezahlt",
                StatusStage.Delivered => "Token geliefert",
                _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
            },
            Who = stage => stage switch
            {
                StatusStage.Signed => "Sie",
                StatusStage.Checked => "Cashlink, meist 1\u00a0bis 3\u00a0Werktage",
                StatusStage.Accepted => "Emittentin, meist 1\u00a0bis 5\u00a0Werktage",
                StatusStage.Paid => "Sie, per Überweisung",
                StatusStage.Delivered => "Cashlink, meist 1\u00a0bis 10\u00a0Werktage",
                _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
            },
            SignedByYou = moment => $"Sie, {moment}",
            Next = "Als Nächstes:",
            Duration = "Dauer:",
            Reason = "Häufiger Grund:",
            WayOut = "Was Sie tun können:",
            Documents = "Ihre Dokumente",
            DocumentsFailed = "Ihre Dokumente können gerade nicht geladen werden. Wir versuchen es weiter.",
            Units = "Anteile",
            Done = "erledigt",
            UpdatesItself = "Diese Seite aktualisiert sich von selbst. Sie können sie schließen und später wiederkommen.",
            ReadFailed = "Der Stand kann gerade nicht abgefragt werden. Wir versuchen es weiter.",
            WalletMissing = "Es fehlt noch, wohin Ihre Token geliefert werden.",
            ChooseWallet = "Wallet wählen",
            Amount = "Betrag",
            Details = "Einzelheiten",
            InvestmentId = "Nummer der Zeichnung",
            BackToPortal = "Zurück zum Portal",
        },
        English: new StatusTexts
        {
            Step = "Status",
            Title = "Your subscription",
            TitleEnded = "Your subscription has ended",
            Explain = status => status.Value switch
            {
                "KYC_PENDING" => new("Your identity is still being checked", "Cashlink's turn", "Your subscription is saved. It continues by itself as soon as the check is finished.") { More = ["Cashlink checks your subscription. Your portal tells you if something is still needed from you for the check.", "mostly a few working days after all papers are there"] },
                "REVIEW_PENDING" => new("Your subscription is being checked", "Cashlink's turn", "You do not have to do anything.") { More = ["The issuer decides whether to accept your subscription.", "mostly 1\u00a0to 3\u00a0working days"] },
                "WAITING_FOR_ACCEPTANCE" => new("The issuer is deciding", "The issuer's turn", "You do not have to do anything. Please do not transfer any money yet.") { More = ["After the acceptance you will see the payment details here.", "mostly 1\u00a0to 5\u00a0working days"] },
                "ACCEPTED" => new("Your subscription is accepted", "Your turn", "Please transfer the amount now.") { More = ["Your tokens will be delivered as soon as the money has arrived.", "A transfer mostly arrives after 1\u00a0to 2\u00a0working days."] },
                "PAID" => new("Your payment has arrived", "Cashlink's turn", "You do not have to do anything.") { More = ["Your tokens are delivered to your wallet.", "mostly 1\u00a0to 10\u00a0working days, depending on the offer"] },
                "DELIVERED" => new("Your tokens are delivered", "All done", "You will find them in your wallet. You can download the statement of the register on this page."),
                "KYC_INSUFFICIENT" => new("Your identity could not be confirmed", "Ended", "Your subscription is not continued for this reason. You do not have to pay anything.") { More = ["A document was out of date or hard to read, or details did not match.", "Ask your portal whether you can repeat the check. After that you can subscribe again there."] },
                "ABORTION" => new("You broke off the subscription", "Ended", "There is no contract and you do not have to pay anything.") { More = ["The subscription was ended at your wish, or a step stayed open for too long.", "You can begin anew in your portal as long as the offer is open."] },
                "REJECTION" => new("The issuer did not accept", "Ended", "There is no contract and you do not have to pay anything. Money that you have transferred already is returned.") { More = ["The offer was sold out by then, or the conditions for an investment were not met.", "Ask your portal for the reason. You will find other offers there too."] },
                "CANCELLATION" => new("Your subscription is withdrawn", "Ended", "The contract has ended. Money that you have transferred already is returned.") { More = ["You declared the withdrawal, here or in another way.", "Nothing. If you want to invest after all, you can begin anew in your portal."] },
                "PAYMENT_MISSING" => new("Your payment did not arrive", "Ended", "The time limit for the payment is over.") { More = ["The transfer was missing or late, or the reference was wrong.", "If you have transferred the amount already, contact your portal with the receipt. Do not transfer any money now."] },
                _ => new("Your subscription is being processed", "Cashlink's turn", "You do not have to do anything. We show it here as soon as it continues."),
            },
            Submitting = new("Your subscription is being submitted", "Our turn", "We have saved it and nothing is lost. Please do not subscribe again."),
            Abandoned = new("This subscription was not finished", "Ended", "There is no contract. You can begin anew in your portal."),
            Withdrawn = new("You have withdrawn your subscription", "Cashlink's turn", "Your withdrawal is being processed. Do not transfer any money now."),
            Course = "Progress",
            Stage = stage => stage switch
            {
                StatusStage.Signed => "Subscribed",
                StatusStage.Checked => "Checked",
                StatusStage.Accepted => "Accepted by the issuer",
                StatusStage.Paid => "Paid",
                StatusStage.Delivered => "Tokens delivered",
                _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
            },
            Who = stage => stage switch
            {
                StatusStage.Signed => "You",
                StatusStage.Checked => "Cashlink, mostly 1\u00a0to 3\u00a0working days",
                StatusStage.Accepted => "Issuer, mostly 1\u00a0to 5\u00a0working days",
                StatusStage.Paid => "You, by transfer",
                StatusStage.Delivered => "Cashlink, mostly 1\u00a0to 10\u00a0working days",
                _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, null),
            },
            SignedByYou = moment => $"You, {moment}",
            Next = "Next:",
            Duration = "Duration:",
            Reason = "Usual reason:",
            WayOut = "What you can do:",
            Documents = "Your documents",
            DocumentsFailed = "Your documents cannot be loaded at the moment. We keep trying.",
            Units = "Units",
            Done = "done",
            UpdatesItself = "This page updates itself. You can close it and come back later.",
            ReadFailed = "The status cannot be read at the moment. We keep trying.",
            WalletMissing = "It is still open where your tokens go.",
            ChooseWallet = "Choose a wallet",
            Amount = "Amount",
            Details = "Details",
            InvestmentId = "Subscription number",
            BackToPortal = "Back to the portal",
        });
}
