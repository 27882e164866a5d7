using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>What is said to companies, and to investors who are not identified.</summary>
public sealed record InvestorTexts
{
    public required string CompanyTitle { get; init; }
    public required string CompanyText { get; init; }
    public required string PendingTitle { get; init; }
    public required string PendingText { get; init; }
    public required string RefusedTitle { get; init; }
    public required string RefusedText { get; init; }
    public required string RefusedWayOut { get; init; }
    public required string WhoHelps { get; init; }
    public required string ToPortal { get; init; }

    public static readonly Localized<InvestorTexts> All = new(
        German: new InvestorTexts
        {
            CompanyTitle = "Sie zeichnen für ein Unternehmen",
            CompanyText = "Die gesetzlichen Grenzen für Privatpersonen gelten dann nicht. Eine Selbstauskunft ist deshalb nicht nötig.",
            PendingTitle = "Ihre Identität wird noch geprüft",
            PendingText = "Sie können trotzdem schon zeichnen. Ihre Zeichnung wird bearbeitet, sobald die Prüfung abgeschlossen ist.",
            RefusedTitle = "Ihre Identität konnte nicht bestätigt werden",
            RefusedText = "Solange das nicht geklärt ist, wird keine Anlage für Sie abgeschlossen. Sie können sich hier alles ansehen. Eine Zeichnung würde aber abgelehnt.",
            RefusedWayOut = "Klären Sie das zuerst mit Ihrem Portal.",
            WhoHelps = "Wer Ihnen hilft",
            ToPortal = "Zurück zum Portal",
        },
        English: new InvestorTexts
        {
            CompanyTitle = "You subscribe for a company",
            CompanyText = "The legal limits for private persons do not apply then. That is why no self-disclosure is needed.",
            PendingTitle = "Your identity is still being checked",
            PendingText = "You can subscribe all the same. Your subscription is processed as soon as the check is finished.",
            RefusedTitle = "Your identity could not be confirmed",
            RefusedText = "As long as this is not settled, no investment is completed for you. You can look at everything here, but a subscription would be refused.",
            RefusedWayOut = "Settle this with your portal first.",
            WhoHelps = "Who helps you",
            ToPortal = "Back to the portal",
        });
}
