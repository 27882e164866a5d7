using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Mails;

/// <summary>The words of the file that says what was agreed.</summary>
public sealed record AgreementTexts
{
    public required string Title { get; init; }
    public required string FileName { get; init; }
    public required string Issuer { get; init; }
    public required string Units { get; init; }
    public required string Signed { get; init; }
    public required string Number { get; init; }
    public required string Documents { get; init; }
    public required string CostsDocument { get; init; }
    public required Func<string, string> Opened { get; init; }
    public required Func<string, string> Waived { get; init; }
    public required string Hash { get; init; }
    public required string PublicEntry { get; init; }

    public static readonly Localized<AgreementTexts> All = new(
        German: new AgreementTexts
        {
            Title = "Ihre Zeichnung: was Sie vereinbart haben",
            FileName = "zeichnung",
            Issuer = "Emittentin",
            Units = "Anteile",
            Signed = "Gezeichnet am",
            Number = "Nummer der Zeichnung",
            Documents = "Ihre Unterlagen zur Anlage",
            CostsDocument = "Kosteninformation",
            Opened = moment => $"geöffnet am {moment}",
            Waived = moment => $"darauf verzichtet am {moment}",
            Hash = "Prüfsumme (SHA-256)",
            PublicEntry = "Widerrufen können Sie in Ihrer Zeichnung, oder ohne Zugang auf dieser Seite",
        },
        English: new AgreementTexts
        {
            Title = "Your subscription: what you have agreed to",
            FileName = "subscription",
            Issuer = "Issuer",
            Units = "Units",
            Signed = "Subscribed on",
            Number = "Subscription number",
            Documents = "Your documents on the investment",
            CostsDocument = "Cost information",
            Opened = moment => $"opened on {moment}",
            Waived = moment => $"done without on {moment}",
            Hash = "Checksum (SHA-256)",
            PublicEntry = "You can withdraw in your subscription, or without access on this page",
        });
}
