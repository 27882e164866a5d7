using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps;

/// <summary>The card that says which confirmations no longer hold.</summary>
public sealed record FallenTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Confirmation { get; init; }
    public required string CostsDocument { get; init; }
    public required string RiskAcknowledgement { get; init; }
    public required Func<string, string> Document { get; init; }
    public required Func<string, string, string> UnitsChanged { get; init; }
    public required string UnitsChangedBack { get; init; }
    public required string AnswersChanged { get; init; }
    public required string CostsReplaced { get; init; }
    public required string DocumentReplaced { get; init; }
    public required string SheetReplaced { get; init; }

    public static readonly Localized<FallenTexts> All = new(
        German: new FallenTexts
        {
            Title = "Das bestätigen Sie bitte noch einmal",
            Lead = "Alles andere gilt weiter.",
            Confirmation = "Selbstauskunft",
            CostsDocument = "Kosteninformation",
            RiskAcknowledgement = "Warnhinweis",
            Document = name => $"„{name}“",
            UnitsChanged = (from, to) => $"galt für {from} Anteile, jetzt sind es {to}.",
            UnitsChangedBack = "Sie haben die Anteile zwischendurch geändert.",
            AnswersChanged = "wurde neu erstellt, weil Sie Ihre Angaben geändert haben.",
            CostsReplaced = "wurde neu erstellt, seit Sie sie geöffnet haben.",
            DocumentReplaced = "wurde inzwischen durch eine neue Fassung ersetzt.",
            SheetReplaced = "Das Informationsblatt, in dem er steht, wurde inzwischen ersetzt.",
        },
        English: new FallenTexts
        {
            Title = "Please confirm this once more",
            Lead = "Everything else still holds.",
            Confirmation = "Self-disclosure",
            CostsDocument = "Information on costs",
            RiskAcknowledgement = "Warning",
            Document = name => $"“{name}”",
            UnitsChanged = (from, to) => $"was for {from} units, now there are {to}.",
            UnitsChangedBack = "You have changed the units in between.",
            AnswersChanged = "was made anew because you have changed your answers.",
            CostsReplaced = "was made anew since you opened it.",
            DocumentReplaced = "has been replaced by a new version in the meantime.",
            SheetReplaced = "The information sheet that holds it has been replaced in the meantime.",
        });
}
