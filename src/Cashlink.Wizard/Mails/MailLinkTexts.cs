using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Mails;

/// <summary>What the pages behind a mail's links say. None of them says anything about a person.</summary>
public sealed record MailLinkTexts
{
    public required Func<MailLinkKind, string> Title { get; init; }
    public required Func<MailLinkKind, IReadOnlyList<string>> Words { get; init; }
    public required string Confirm { get; init; }
    public required string Return { get; init; }
    public required string Stop { get; init; }

    public static readonly Localized<MailLinkTexts> All = new(
        German: new MailLinkTexts
        {
            Title = kind => kind switch
            {
                MailLinkKind.Confirm => "E-Mail-Adresse bestätigen",
                MailLinkKind.Confirmed => "Ihre Adresse ist bestätigt",
                MailLinkKind.Return => "Zurück zu Ihrer Zeichnung",
                MailLinkKind.ReturnAsked => "Sehen Sie in Ihr Postfach",
                MailLinkKind.Stop => "Keine E-Mails mehr?",
                MailLinkKind.Stopped => "Wir schicken keine E-Mails mehr",
                MailLinkKind.Unknown => "Dieser Link gilt nicht mehr",
                MailLinkKind.TooMany => "Bitte warten Sie einen Moment",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Words = kind => kind switch
            {
                MailLinkKind.Confirm => ["Mit Ihrer Bestätigung schicken wir Belege und Nachrichten zu Ihrer Zeichnung an die Adresse, über die Sie hergekommen sind."],
                MailLinkKind.Confirmed => ["Die Bestätigung Ihrer Zeichnung ist unterwegs. Sie können diese Seite schließen."],
                MailLinkKind.Return => ["Wir schicken einen frischen Link an die E-Mail-Adresse Ihrer Zeichnung. Nur mit diesem Link kommen Sie hinein, und er gilt nur kurze Zeit."],
                MailLinkKind.ReturnAsked =>
                [
                    "Wenn zu diesem Link eine bestätigte Adresse gehört, ist eine E-Mail mit einem frischen Link unterwegs.",
                    "Kommt nichts an? Sehen Sie im Spam-Ordner nach, oder öffnen Sie Ihre Zeichnung über Ihr Portal.",
                ],
                MailLinkKind.Stop => ["Wir löschen dann die E-Mail-Adresse dieser Zeichnung. Belege finden Sie weiter in der Zeichnung selbst."],
                MailLinkKind.Stopped => ["Zu diesem Link gibt es keine E-Mail-Adresse mehr. In Ihrer Zeichnung können Sie jederzeit wieder eine angeben."],
                MailLinkKind.Unknown => ["Die Adresse wurde geändert oder gelöscht. In Ihrer Zeichnung können Sie eine neue angeben."],
                MailLinkKind.TooMany => ["Von hier kamen gerade viele Anfragen. Versuchen Sie es in einer Minute noch einmal."],
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Confirm = "Adresse bestätigen",
            Return = "Frischen Link schicken",
            Stop = "Keine E-Mails mehr schicken",
        },
        English: new MailLinkTexts
        {
            Title = kind => kind switch
            {
                MailLinkKind.Confirm => "Confirm your e-mail address",
                MailLinkKind.Confirmed => "Your address is confirmed",
                MailLinkKind.Return => "Back to your subscription",
                MailLinkKind.ReturnAsked => "Look into your mailbox",
                MailLinkKind.Stop => "No more e-mails?",
                MailLinkKind.Stopped => "We do not send any more e-mails",
                MailLinkKind.Unknown => "This link is no longer valid",
                MailLinkKind.TooMany => "Please wait a moment",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Words = kind => kind switch
            {
                MailLinkKind.Confirm => ["When you confirm, we send receipts and news of your subscription to the address that brought you here."],
                MailLinkKind.Confirmed => ["The confirmation of your subscription is on its way. You can close this page."],
                MailLinkKind.Return => ["We send a fresh link to the e-mail address of your subscription. Only that link lets you in, and it only works for a short time."],
                MailLinkKind.ReturnAsked =>
                [
                    "If there is a confirmed address for this link, an e-mail with a fresh link is on its way.",
                    "Nothing arrives? Look into the spam folder, or open your subscription through your portal.",
                ],
                MailLinkKind.Stop => ["We then delete the e-mail address of this subscription. You still find receipts in the subscription itself."],
                MailLinkKind.Stopped => ["There is no e-mail address for this link any more. In your subscription you can give one again at any time."],
                MailLinkKind.Unknown => ["The address was changed or deleted. In your subscription you can give a new one."],
                MailLinkKind.TooMany => ["Many requests have come from here just now. Try again in a minute."],
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
            },
            Confirm = "Confirm the address",
            Return = "Send a fresh link",
            Stop = "Send no more e-mails",
        });
}
