using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Offers;

/// <summary>The words around what an offer says of itself.</summary>
public sealed record OfferTexts
{
    public required string Title { get; init; }
    public required string Return { get; init; }
    public required string Term { get; init; }
    public required string Payout { get; init; }
    public required string From { get; init; }
    public required string Left { get; init; }
    public required string Risk { get; init; }
    public required string Documents { get; init; }
    public required string Again { get; init; }

    public static readonly Localized<OfferTexts> All = new(
        German: new OfferTexts
        {
            Title = "Worum es geht",
            Return = "Ertrag",
            Term = "Laufzeit",
            Payout = "Auszahlung",
            From = "Ab",
            Left = "Noch zu haben",
            Risk = "Risiko:",
            Documents = "Unterlagen ansehen",
            Again = "Das Angebot noch einmal ansehen",
        },
        English: new OfferTexts
        {
            Title = "What this is",
            Return = "Return",
            Term = "Term",
            Payout = "Payout",
            From = "From",
            Left = "Still available",
            Risk = "Risk:",
            Documents = "Look at the documents",
            Again = "Look at the offer again",
        });
}
