using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Mailing;

/// <summary>The words around the address for receipts and news.</summary>
public sealed record MailBoxTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Label { get; init; }
    public required string Hint { get; init; }
    public required string Save { get; init; }
    public required string Confirm { get; init; }
    public required string Confirmed { get; init; }
    public required string Change { get; init; }
    public required string Stop { get; init; }
    public required string Keep { get; init; }
    public required string Malformed { get; init; }
    public required string TooMany { get; init; }

    public static readonly Localized<MailBoxTexts> All = new(
        German: new MailBoxTexts
        {
            Title = "Belege per E-Mail",
            Lead = "Auf Wunsch schicken wir Ihnen, was Sie vereinbart haben, und sagen Bescheid, wenn es weitergeht. Über den Link in der E-Mail kommen Sie hierher zurück.",
            Label = "E-Mail-Adresse",
            Hint = "Freiwillig. Wir nutzen sie nur für diese Zeichnung, und Sie können sie jederzeit löschen.",
            Save = "Adresse speichern",
            Confirm = "Bitte bestätigen Sie Ihre Adresse. Dazu haben wir eine E-Mail geschickt an:",
            Confirmed = "Belege und Nachrichten gehen an:",
            Change = "Adresse ändern",
            Stop = "Keine E-Mails mehr",
            Keep = "Abbrechen",
            Malformed = "Diese E-Mail-Adresse ist nicht vollständig. Ein Beispiel: name@example.org",
            TooMany = "Heute wurden schon zu viele Adressen angegeben. Versuchen Sie es morgen wieder.",
        },
        English: new MailBoxTexts
        {
            Title = "Receipts by e-mail",
            Lead = "If you like, we send you what you have agreed to, and tell you when something happens. The link in the e-mail brings you back here.",
            Label = "E-mail address",
            Hint = "Optional. We only use it for this subscription, and you can delete it at any time.",
            Save = "Save the address",
            Confirm = "Please confirm your address. We have sent an e-mail for that to:",
            Confirmed = "Receipts and news go to:",
            Change = "Change the address",
            Stop = "No more e-mails",
            Keep = "Cancel",
            Malformed = "This e-mail address is not complete. An example: name@example.org",
            TooMany = "Too many addresses were given today. Try again tomorrow.",
        });
}
