using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Status.Paying;

/// <summary>What stands with the payment data.</summary>
public sealed record PaymentTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Recipient { get; init; }
    public required string Reference { get; init; }
    public required string Amount { get; init; }
    public required string DueDate { get; init; }
    public required string ReferenceNote { get; init; }
    public required string SafetyTitle { get; init; }
    public required string Safety { get; init; }
    public required string Copy { get; init; }
    public required Func<string, string> Copied { get; init; }
    public required Func<string, string> Selected { get; init; }
    public required string CodeTitle { get; init; }
    public required string CodeLabel { get; init; }
    public required string CodeText { get; init; }
    public required string Loading { get; init; }

    public static readonly Localized<PaymentTexts> All = new(
        German: new PaymentTexts
        {
            Title = "Zahlungsdaten",
            Lead = "Überweisen Sie den Betrag von Ihrem eigenen Konto.",
            Recipient = "Empfänger",
            Reference = "Verwendungszweck",
            Amount = "Betrag",
            DueDate = "Fällig am",
            ReferenceNote = "Geben Sie den Verwendungszweck genau so an. Nur so kann Ihre Zahlung zugeordnet werden.",
            SafetyTitle = "Zahlungsdaten stehen nur hier",
            Safety = "Wir schicken sie nie in einer E-Mail, per SMS oder am Telefon. Wer Ihnen andere Kontodaten nennt, will Sie betrügen. Überweisen Sie dann nicht, und fragen Sie Ihr Portal.",
            Copy = "Kopieren",
            Copied = what => $"Kopiert: {what}",
            Selected = what => $"Markiert: {what}. Bitte kopieren Sie es selbst, zum Beispiel mit Strg\u00a0+\u00a0C.",
            CodeTitle = "Mit der Banking-App bezahlen",
            CodeLabel = "QR-Code mit den Zahlungsdaten, die auf dieser Seite als Text stehen",
            CodeText = "Scannen Sie den Code mit Ihrer Banking-App, und vergleichen Sie dort Empfänger, IBAN und Betrag. Der Code enthält dieselben Daten wie die Liste.",
            Loading = "Die Zahlungsdaten werden geladen …",
        },
        English: new PaymentTexts
        {
            Title = "Payment details",
            Lead = "Transfer the amount from an account of your own.",
            Recipient = "Recipient",
            Reference = "Reference",
            Amount = "Amount",
            DueDate = "Due on",
            ReferenceNote = "Enter the reference exactly like this. Your payment can only be matched that way.",
            SafetyTitle = "Payment details are only shown here",
            Safety = "We never send them by e-mail or text message and never give them on the phone. Whoever names other account details wants to defraud you. Do not transfer anything then, and ask your portal.",
            Copy = "Copy",
            Copied = what => $"Copied: {what}",
            Selected = what => $"Selected: {what}. Please copy it yourself, for example with Ctrl\u00a0+\u00a0C.",
            CodeTitle = "Pay with your banking app",
            CodeLabel = "QR code with the payment details that stand on this page as text",
            CodeText = "Scan the code with your banking app and compare recipient, IBAN and amount there. The code holds the same data as the list.",
            Loading = "The payment details are being loaded …",
        });
}
