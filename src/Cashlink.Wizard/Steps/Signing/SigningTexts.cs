using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Steps.Signing;

public sealed record SigningTexts
{
    public required string Step { get; init; }
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Summary { get; init; }
    public required string Investment { get; init; }
    public required string Change { get; init; }
    public required string Next { get; init; }
    public required Func<string, IReadOnlyList<string>> NextSteps { get; init; }
    public required Func<string, string, string> Order { get; init; }
    public required string OrderText { get; init; }
    public required string OrderButton { get; init; }
    public required string RefusedTitle { get; init; }
    public required string RefusedText { get; init; }

    public static readonly Localized<SigningTexts> All = new(
        German: new SigningTexts
        {
            Step = "Zeichnung",
            Title = "Prüfen und zeichnen",
            Lead = "Lesen Sie alles in Ruhe. Bis zum letzten Klick ist nichts verbindlich.",
            Summary = "Ihre Angaben",
            Investment = "Anlage",
            Change = "Ändern",
            Next = "Was nach dem Klick geschieht",
            NextSteps = amount =>
            [
                "Ihr Angebot geht an die Emittentin. Es ist für Sie verbindlich.",
                "Cashlink und die Emittentin prüfen es. Die Emittentin kann es annehmen oder ablehnen.",
                $"Nach der Annahme überweisen Sie {amount}. Vorher müssen Sie nichts zahlen.",
                "Sie können 14\u00a0Tage lang ohne Begründung widerrufen.",
            ],
            Order = (units, amount) => $"{units} Anteile für {amount}",
            OrderText = "Mit dem Klick zeichnen Sie verbindlich. Daraus folgt eine Pflicht zur Zahlung.",
            OrderButton = "Zahlungspflichtig zeichnen",
            RefusedTitle = "Ihre Zeichnung wurde nicht angenommen",
            RefusedText = "Cashlink hat sie abgelehnt. Es gibt keinen Vertrag, und Sie müssen nichts zahlen. Prüfen Sie Ihre Angaben, bevor Sie noch einmal zeichnen.",
        },
        English: new SigningTexts
        {
            Step = "Subscription",
            Title = "Check and subscribe",
            Lead = "Take your time to read everything. Nothing is binding until the last click.",
            Summary = "Your answers",
            Investment = "Investment",
            Change = "Change",
            Next = "What happens after the click",
            NextSteps = amount =>
            [
                "Your offer goes to the issuer. It is binding for you.",
                "Cashlink and the issuer check it. The issuer can accept or refuse it.",
                $"After the acceptance you transfer {amount}. You do not have to pay anything before that.",
                "You can withdraw within 14\u00a0days without giving a reason.",
            ],
            Order = (units, amount) => $"{units} units for {amount}",
            OrderText = "With this click you subscribe bindingly. This creates an obligation to pay.",
            OrderButton = "Subscribe with obligation to pay",
            RefusedTitle = "Your subscription was not accepted",
            RefusedText = "Cashlink refused it. There is no contract and you do not have to pay anything. Check your answers before you subscribe again.",
        });

    /// <summary>The words of what happens next and of the order, for the evidence.</summary>
    public ShownText ShownOrder(string title, string amount, Language language) =>
        new(string.Join('\n', [Next, .. NextSteps(amount), title, OrderText, OrderButton]), language.Code);
}
