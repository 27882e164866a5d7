using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Identification;

/// <summary>What leads to the identification and back.</summary>
public sealed record IdentificationTexts
{
    public required string Offer { get; init; }
    public required string Go { get; init; }
    public required string NewTab { get; init; }
    public required string Ask { get; init; }
    public required string StillOpen { get; init; }
    public required string Unreachable { get; init; }
    public required string ConfirmedTitle { get; init; }
    public required string ConfirmedText { get; init; }
    public required string DoneTitle { get; init; }
    public required string DoneText { get; init; }

    public static readonly Localized<IdentificationTexts> All = new(
        German: new IdentificationTexts
        {
            Offer = "Haben Sie sich schon identifiziert? Wenn nicht, können Sie es jetzt tun. Danach kommen Sie hierher zurück; was Sie eingegeben haben, bleibt.",
            Go = "Jetzt identifizieren",
            NewTab = "(öffnet sich in einem neuen Tab)",
            Ask = "Schon erledigt? Jetzt nachsehen",
            StillOpen = "Cashlink hat noch kein Ergebnis. Meist dauert es nur einige Minuten; diese Seite erfährt davon von selbst.",
            Unreachable = "Das lässt sich gerade nicht nachsehen. Versuchen Sie es gleich noch einmal.",
            ConfirmedTitle = "Ihre Identität ist bestätigt",
            ConfirmedText = "Damit ist nichts mehr zu tun.",
            DoneTitle = "Sie können diesen Tab schließen",
            DoneText = "Ihre Zeichnung ist in dem Tab, aus dem Sie gekommen sind. Dort wird von selbst nachgesehen, wie es mit Ihrer Identifizierung steht.",
        },
        English: new IdentificationTexts
        {
            Offer = "Have you identified yourself already? If not, you can do so now. You come back here afterwards, and what you have entered stays.",
            Go = "Identify now",
            NewTab = "(opens in a new tab)",
            Ask = "Done already? Look now",
            StillOpen = "Cashlink has no result yet. Mostly it takes a few minutes; this page hears of it by itself.",
            Unreachable = "This cannot be looked up right now. Try again in a moment.",
            ConfirmedTitle = "Your identity is confirmed",
            ConfirmedText = "There is nothing left to do for it.",
            DoneTitle = "You can close this tab",
            DoneText = "Your subscription is in the tab that you came from. There it is looked up by itself how your identification stands.",
        });
}
