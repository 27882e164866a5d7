using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Hosting.Development.Training;

/// <summary>The words of the panel that lets things happen in a training.</summary>
public sealed record TrainingTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Refusals { get; init; }
    public required string Trouble { get; init; }
    public required string Statuses { get; init; }
    public required string StatusesLater { get; init; }
    public required string AllWell { get; init; }
    public required string IsWell { get; init; }
    public required Func<string, string> StatusIs { get; init; }
    public required string Failed { get; init; }
    public required Func<TrainingOutcome, (string Name, string Said)> Outcome { get; init; }

    public static readonly Localized<TrainingTexts> All = new(
        German: new TrainingTexts
        {
            Title = "Was soll geschehen?",
            Lead = "Das gilt für diese Übung allein. Nichts davon gibt es in einer echten Zeichnung.",
            Refusals = "Cashlink lehnt ab",
            Trouble = "Etwas stockt",
            Statuses = "So steht die Zeichnung",
            StatusesLater = "Den Stand der Zeichnung können Sie nach der Unterschrift wählen.",
            AllWell = "Alles läuft wieder",
            IsWell = "Alles läuft wieder.",
            StatusIs = status => $"Die Zeichnung steht jetzt auf {status}.",
            Failed = "Die Sandbox nimmt das gerade nicht an.",
            Outcome = outcome => outcome switch
            {
                TrainingOutcome.UnitsRefused => ("die Anteile", "Die nächste Zahl der Anteile wird abgelehnt."),
                TrainingOutcome.DisclosureRefused => ("die Selbstauskunft", "Die nächste Selbstauskunft wird abgelehnt."),
                TrainingOutcome.SurveyRefused => ("den Fragebogen", "Die nächsten Antworten werden abgelehnt."),
                TrainingOutcome.SignatureRefused => ("die Unterschrift", "Die nächste Unterschrift wird abgelehnt."),
                TrainingOutcome.WalletRefused => ("die Wallet", "Die nächste Wallet wird abgelehnt."),
                TrainingOutcome.CostsLate => ("Kosteninformation kommt spät", "Die Kosteninformation kommt erst in einer Minute."),
                TrainingOutcome.CashlinkDown => ("Cashlink antwortet nicht", "Cashlink antwortet nicht, bis Sie »Alles läuft wieder« wählen."),
                TrainingOutcome.CashlinkSlow => ("Cashlink antwortet langsam", "Jede Antwort dauert acht Sekunden, bis Sie »Alles läuft wieder« wählen."),
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
            },
        },
        English: new TrainingTexts
        {
            Title = "What is to happen?",
            Lead = "This holds for this training alone. None of it exists in a real subscription.",
            Refusals = "Cashlink refuses",
            Trouble = "Something falters",
            Statuses = "The subscription stands at",
            StatusesLater = "You can choose the state of the subscription after the signature.",
            AllWell = "All runs again",
            IsWell = "All runs again.",
            StatusIs = status => $"The subscription is at {status} now.",
            Failed = "The sandbox does not take this right now.",
            Outcome = outcome => outcome switch
            {
                TrainingOutcome.UnitsRefused => ("the units", "The next number of units is refused."),
                TrainingOutcome.DisclosureRefused => ("the self-disclosure", "The next self-disclosure is refused."),
                TrainingOutcome.SurveyRefused => ("the questionnaire", "The next answers are refused."),
                TrainingOutcome.SignatureRefused => ("the signature", "The next signature is refused."),
                TrainingOutcome.WalletRefused => ("the wallet", "The next wallet is refused."),
                TrainingOutcome.CostsLate => ("the costs document is late", "The costs document comes in a minute."),
                TrainingOutcome.CashlinkDown => ("Cashlink does not answer", "Cashlink does not answer until you choose “All runs again”."),
                TrainingOutcome.CashlinkSlow => ("Cashlink answers slowly", "Each answer takes eight seconds until you choose “All runs again”."),
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
            },
        });
}
