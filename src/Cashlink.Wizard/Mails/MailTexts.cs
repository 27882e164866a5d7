using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Mails;

namespace Cashlink.Wizard.Mails;

/// <summary>The words of mails. A mail never holds payment data, and says so where somebody might look for them.</summary>
public sealed record MailTexts
{
    public required Func<MailKind, string> Subject { get; init; }
    public required Func<MailKind, IReadOnlyList<string>> Words { get; init; }
    public required string ConfirmAction { get; init; }
    public required string ReturnAction { get; init; }
    public required string EnterAction { get; init; }
    public required string Offer { get; init; }
    public required string Amount { get; init; }
    public required string Attached { get; init; }
    public required Func<string, string> From { get; init; }
    public required string LinkOpensNothing { get; init; }
    public required string NotYou { get; init; }
    public required string Stop { get; init; }
    public required string Code { get; init; }
    public required string CodeNotYou { get; init; }

    public static readonly Localized<MailTexts> All = new(
        German: new MailTexts
        {
            Subject = kind => kind switch
            {
                MailKind.Confirm => "Bitte bestätigen Sie Ihre E-Mail-Adresse",
                MailKind.Received => "Wir haben Ihre Zeichnung erhalten",
                MailKind.Accepted => "Ihre Zeichnung ist angenommen",
                MailKind.PaymentMissing => "Ihre Zahlung ist nicht eingegangen",
                MailKind.WalletNeeded => "Wohin sollen Ihre Token?",
                MailKind.Withdrawn or MailKind.NoticeReceived => "Bestätigung: Ihr Widerruf ist eingegangen",
                MailKind.Return => "Ihr Link zurück zur Zeichnung",
                MailKind.PresenceCode => "Ihr Code für das Gerät Ihres Beraters",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Words = kind => kind switch
            {
                MailKind.Confirm =>
                [
                    "Jemand hat diese E-Mail-Adresse angegeben, um Belege und Nachrichten zu einer Zeichnung zu bekommen.",
                    "Waren Sie das? Dann bestätigen Sie die Adresse. Erst danach schicken wir Ihnen etwas.",
                ],
                MailKind.Received => ["Vielen Dank. Ihre Zeichnung ist eingegangen. Sie müssen im Moment nichts weiter tun."],
                MailKind.Accepted =>
                [
                    "Die Emittentin hat Ihre Zeichnung angenommen. Bitte überweisen Sie jetzt den Betrag.",
                    "Die Zahlungsdaten finden Sie nur in Ihrer Zeichnung, nie in einer E-Mail. Bekommen Sie welche per E-Mail, überweisen Sie nichts, und melden Sie sich bei Ihrem Portal.",
                ],
                MailKind.PaymentMissing =>
                [
                    "Die Frist für die Zahlung ist vorbei, und das Geld ist nicht eingegangen. Ihre Zeichnung ist damit beendet.",
                    "Haben Sie den Betrag schon überwiesen? Dann melden Sie sich mit dem Beleg bei Ihrem Portal. Überweisen Sie jetzt kein Geld mehr.",
                ],
                MailKind.WalletNeeded => ["Es ist noch offen, wohin Ihre Token gehen. Wählen Sie eine Wallet, damit sie geliefert werden können."],
                MailKind.Withdrawn => ["Ihr Widerruf ist bei uns eingegangen. Hier ist die Bestätigung dafür."],
                MailKind.NoticeReceived => ["Ihr Widerruf ist bei uns eingegangen. Hier ist die Bestätigung dafür.", "Wir ordnen ihn jetzt Ihrem Vertrag zu. Für die Frist zählt der Zeitpunkt, der hier steht."],
                MailKind.Return =>
                [
                    "Mit diesem Link kommen Sie zurück zu Ihrer Zeichnung. Er gilt nur einmal und nur kurze Zeit.",
                    "Geben Sie ihn nicht weiter. Wer ihn öffnet, handelt als Sie.",
                ],
                MailKind.PresenceCode =>
                [
                    "Sie übernehmen gerade ein Gerät, um Ihre Anlage selbst fortzusetzen. Geben Sie dort diesen Code ein. Er gilt nur kurze Zeit.",
                    "Tippen Sie ihn selbst ein, und nennen Sie ihn niemandem. Wer ihn kennt, handelt an dem Gerät als Sie.",
                ],
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            ConfirmAction = "E-Mail-Adresse bestätigen",
            ReturnAction = "Zurück zur Zeichnung",
            EnterAction = "Zeichnung öffnen",
            Offer = "Angebot",
            Amount = "Betrag",
            Attached = "Im Anhang steht, was Sie vereinbart haben. Bewahren Sie ihn auf.",
            From = partner => $"Diese E-Mail kommt automatisch von {partner}.",
            LinkOpensNothing = "Der Link allein öffnet nichts. Auf der Seite dahinter fordern Sie einen frischen Link an diese Adresse an.",
            NotYou = "Waren Sie das nicht? Dann löschen Sie diese E-Mail einfach. Oder lassen Sie die Adresse hier entfernen",
            Stop = "Keine E-Mails mehr zu dieser Zeichnung",
            Code = "Ihr Code",
            CodeNotYou = "Sitzen Sie gerade mit niemandem zusammen? Dann geben Sie den Code nirgends ein, und melden Sie sich bei Ihrem Portal.",
        },
        English: new MailTexts
        {
            Subject = kind => kind switch
            {
                MailKind.Confirm => "Please confirm your e-mail address",
                MailKind.Received => "We have received your subscription",
                MailKind.Accepted => "Your subscription is accepted",
                MailKind.PaymentMissing => "Your payment did not arrive",
                MailKind.WalletNeeded => "Where should your tokens go?",
                MailKind.Withdrawn or MailKind.NoticeReceived => "Confirmation: your withdrawal has been received",
                MailKind.Return => "Your link back to the subscription",
                MailKind.PresenceCode => "Your code for your advisor's device",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Words = kind => kind switch
            {
                MailKind.Confirm =>
                [
                    "Somebody has given this e-mail address to get receipts and news of a subscription.",
                    "Was it you? Then confirm the address. Only after that do we send you anything.",
                ],
                MailKind.Received => ["Thank you. Your subscription has arrived. There is nothing else for you to do at the moment."],
                MailKind.Accepted =>
                [
                    "The issuer has accepted your subscription. Please transfer the amount now.",
                    "You find the payment details only in your subscription, never in an e-mail. If you get some by e-mail, transfer nothing, and contact your portal.",
                ],
                MailKind.PaymentMissing =>
                [
                    "The time limit for the payment is over, and the money has not arrived. Your subscription has ended by that.",
                    "Have you transferred the amount already? Then contact your portal with the receipt. Do not transfer any money now.",
                ],
                MailKind.WalletNeeded => ["It is still open where your tokens go. Choose a wallet so that they can be delivered."],
                MailKind.Withdrawn => ["We have received your withdrawal. Here is the confirmation."],
                MailKind.NoticeReceived => ["We have received your withdrawal. Here is the confirmation.", "We are now matching it with your contract. For the time limit, the moment shown here counts."],
                MailKind.Return =>
                [
                    "This link brings you back to your subscription. It works only once and only for a short time.",
                    "Do not pass it on. Whoever opens it acts as you.",
                ],
                MailKind.PresenceCode =>
                [
                    "You are taking over a device to go on with your investment yourself. Enter this code there. It is valid for a short time only.",
                    "Type it in yourself, and tell it to nobody. Whoever knows it acts as you on that device.",
                ],
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            ConfirmAction = "Confirm the e-mail address",
            ReturnAction = "Back to the subscription",
            EnterAction = "Open the subscription",
            Offer = "Offer",
            Amount = "Amount",
            Attached = "The attachment says what you have agreed to. Keep it.",
            From = partner => $"This e-mail comes from {partner} and was made by a program.",
            LinkOpensNothing = "The link alone opens nothing. On its page you ask for a fresh link to this address.",
            NotYou = "Was it not you? Then just delete this e-mail. Or have the address removed here",
            Stop = "No more e-mails about this subscription",
            Code = "Your code",
            CodeNotYou = "Are you not sitting with anybody right now? Then enter the code nowhere, and contact your portal.",
        });
}
