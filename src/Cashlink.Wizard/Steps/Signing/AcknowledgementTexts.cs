using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Steps.Signing;

/// <summary>The acknowledgement of the risks by name and place.</summary>
public sealed record AcknowledgementTexts
{
    public required string Title { get; init; }
    public required string WarningTitle { get; init; }

    /// <summary>The warning in the words of § 13 (4) sentence 1 VermAnlG.</summary>
    public required string Warning { get; init; }

    public required Func<string, string> Lead { get; init; }
    public required string Statement { get; init; }
    public required string Name { get; init; }
    public required string NameHint { get; init; }
    public required string Place { get; init; }
    public required string PlaceHint { get; init; }
    public required string Date { get; init; }
    public required string Confirm { get; init; }
    public required Func<string, string, string, string> Confirmed { get; init; }
    public required string Again { get; init; }
    public required string NameMissing { get; init; }
    public required string PlaceMissing { get; init; }
    public required Func<string, string> TooLong { get; init; }
    public required string Unusable { get; init; }
    public required Func<string, string> SheetFirst { get; init; }
    public required string NotConfirmed { get; init; }

    public static readonly Localized<AcknowledgementTexts> All = new(
        German: new AcknowledgementTexts
        {
            Title = "Warnhinweis bestätigen",
            WarningTitle = "Warnhinweis",
            Warning = "Der Erwerb dieser Vermögensanlage ist mit erheblichen Risiken verbunden und kann zum vollständigen Verlust des eingesetzten Vermögens führen.",
            Lead = sheet => $"Dieser Hinweis steht auch im Dokument „{sheet}“. Das Gesetz verlangt, dass Sie ihn vor dem Vertrag mit Ihrem Namen bestätigen (§ 15 Vermögensanlagengesetz).",
            Statement = "Ich habe den Warnhinweis gelesen und verstanden. Das bestätige ich mit meinem Namen.",
            Name = "Vor- und Nachname",
            NameHint = "Ihr voller Name, wie er in Ihrem Ausweis steht.",
            Place = "Ort",
            PlaceHint = "Der Ort, an dem Sie gerade sind.",
            Date = "Datum",
            Confirm = "Warnhinweis bestätigen",
            Confirmed = (name, place, day) => $"Bestätigt von {name}, {place}, am {day}.",
            Again = "Angaben ändern",
            NameMissing = "Geben Sie Ihren Vor- und Nachnamen ein",
            PlaceMissing = "Geben Sie den Ort ein, an dem Sie gerade sind",
            TooLong = most => $"Geben Sie höchstens {most}\u00a0Zeichen ein",
            Unusable = "Geben Sie nur Zeichen ein, die man lesen kann",
            SheetFirst = sheet => $"Öffnen Sie zuerst „{sheet}“. Dort steht der Warnhinweis",
            NotConfirmed = "Bestätigen Sie den Warnhinweis: Geben Sie Ihren Namen und den Ort an",
        },
        English: new AcknowledgementTexts
        {
            Title = "Confirm the warning",
            WarningTitle = "Warning",
            Warning = "The purchase of this investment product involves considerable risks and can lead to the complete loss of the assets invested.",
            Lead = sheet => $"The document “{sheet}” holds this warning too. The law requires that you confirm it with your name before the contract is made (§ 15 Vermögensanlagengesetz).",
            Statement = "I have read and understood the warning. I confirm this with my name.",
            Name = "First and last name",
            NameHint = "Your full name as in your identity document.",
            Place = "Place",
            PlaceHint = "The place where you are now.",
            Date = "Date",
            Confirm = "Confirm the warning",
            Confirmed = (name, place, day) => $"Confirmed by {name}, {place}, on {day}.",
            Again = "Change these details",
            NameMissing = "Enter your first and last name",
            PlaceMissing = "Enter the place where you are now",
            TooLong = most => $"Enter at most {most}\u00a0characters",
            Unusable = "Enter only characters that can be read",
            SheetFirst = sheet => $"Open “{sheet}” first. The warning stands there",
            NotConfirmed = "Confirm the warning: enter your name and the place",
        });

    /// <summary>All words of the warning and of what is confirmed, for the evidence.</summary>
    public ShownText Shown(string sheet, Language language) => new(
        string.Join('\n', Title, WarningTitle, Warning, Lead(sheet), Statement, Name, NameHint, Place, PlaceHint, Date, Confirm), language.Code);
}
