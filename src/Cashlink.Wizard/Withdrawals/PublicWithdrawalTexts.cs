using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Withdrawals;

/// <summary>The words of the public entry for a withdrawal. Those of the button are the law's own (§ 356a (3) BGB).</summary>
public sealed record PublicWithdrawalTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string InSubscription { get; init; }
    public required string Declaration { get; init; }
    public required string Number { get; init; }
    public required string NumberHint { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Email { get; init; }
    public required string EmailHint { get; init; }
    public required string EmailHintWithoutMail { get; init; }
    public required string NumberMissing { get; init; }
    public required string NameMissing { get; init; }
    public required string EmailMissing { get; init; }
    public required string ThenTitle { get; init; }
    public required IReadOnlyList<string> Then { get; init; }
    public required string Confirm { get; init; }
    public required string Matching { get; init; }
    public required string TooManyTitle { get; init; }
    public required string TooMany { get; init; }

    public static readonly Localized<PublicWithdrawalTexts> All = new(
        German: new PublicWithdrawalTexts
        {
            Title = "Vertrag widerrufen",
            Lead = "Hier widerrufen Sie eine Zeichnung, auch ohne Zugang zu Ihrem Portal. Sie müssen keinen Grund angeben, und es kostet Sie nichts.",
            InSubscription = "Ist Ihre Zeichnung gerade offen? Dann geht es dort mit weniger Angaben.",
            Declaration = "Hiermit widerrufe ich den Vertrag über die Anlage mit der unten genannten Nummer.",
            Number = "Nummer der Zeichnung",
            NumberHint = "Sie steht auf Ihren Belegen und in Ihrer Zeichnung unter „Details“. Haben Sie sie nicht, beschreiben Sie den Vertrag.",
            Name = "Ihr Name",
            NameHint = "Vor- und Nachname, oder der Name der Firma, wie bei der Zeichnung.",
            Email = "E-Mail-Adresse für die Bestätigung",
            EmailHint = "An diese Adresse schicken wir sofort die Bestätigung mit Datum und Uhrzeit.",
            EmailHintWithoutMail = "Freiwillig. Damit finden wir Ihren Vertrag leichter. Die Bestätigung sehen Sie gleich auf der nächsten Seite.",
            NumberMissing = "Geben Sie die Nummer der Zeichnung an, oder beschreiben Sie den Vertrag.",
            NameMissing = "Geben Sie Ihren Namen an.",
            EmailMissing = "Geben Sie eine vollständige E-Mail-Adresse an. Ein Beispiel: name@example.org",
            ThenTitle = "Was dann passiert",
            Then =
            [
                "Sie sehen sofort eine Bestätigung mit Datum und Uhrzeit und können sie speichern.",
                "Wir ordnen Ihren Widerruf dem Vertrag zu. Gelingt das nicht von selbst, kümmern sich Menschen darum.",
                "Der Widerruf gilt ab dem Zeitpunkt, den die Bestätigung nennt.",
            ],
            Confirm = "Widerruf bestätigen",
            Matching = "Wir ordnen Ihren Widerruf jetzt dem Vertrag zu. Sie müssen nichts weiter tun.",
            TooManyTitle = "Bitte warten Sie einen Moment",
            TooMany = "Von hier kamen gerade viele Anfragen. Ihre Angaben stehen noch auf dieser Seite. Bestätigen Sie in einer Minute noch einmal.",
        },
        English: new PublicWithdrawalTexts
        {
            Title = "Withdraw from contract",
            Lead = "Here you withdraw from a subscription, even without access to your portal. You need not give a reason, and it costs you nothing.",
            InSubscription = "Do you have your subscription open? There it takes fewer details.",
            Declaration = "I hereby withdraw from the contract on the investment with the number given below.",
            Number = "Subscription number",
            NumberHint = "It is on your receipts, and in your subscription under ‘Details’. If you do not have it, describe the contract.",
            Name = "Your name",
            NameHint = "First and last name, or the company's name, as when you subscribed.",
            Email = "E-mail address for the confirmation",
            EmailHint = "We send the confirmation with date and time to this address at once.",
            EmailHintWithoutMail = "Optional. It helps us to find your contract. You see the confirmation on the next page at once.",
            NumberMissing = "Give the subscription number, or describe the contract.",
            NameMissing = "Give your name.",
            EmailMissing = "Give a complete e-mail address. An example: name@example.org",
            ThenTitle = "What happens then",
            Then =
            [
                "You see a confirmation with date and time at once, and can save it.",
                "We match your withdrawal with the contract. Where that does not work by itself, people look at it.",
                "The withdrawal counts from the moment that the confirmation names.",
            ],
            Confirm = "Confirm withdrawal",
            Matching = "We are now matching your withdrawal with the contract. You do not have to do anything else.",
            TooManyTitle = "Please wait a moment",
            TooMany = "Many requests have come from here just now. Your details are still on this page. Confirm again in a minute.",
        });
}
