using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions;
using Cashlink.Wizard.Sessions.Evidence;

namespace Cashlink.Wizard.Steps.Signing;

public sealed record SigningTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Summary { get; init; }
    public required string Investment { get; init; }
    public required string Units { get; init; }
    public required Func<string, string, string> UnitsAtPrice { get; init; }
    public required string PartnerSuggestion { get; init; }
    public required Func<string, string> AdvisorSuggestion { get; init; }
    public required string YourAdvisor { get; init; }
    public required string Agio { get; init; }
    public required string YouPay { get; init; }
    public required string SelfDisclosure { get; init; }
    public required string IncomeConfirmed { get; init; }
    public required string NetWorthConfirmed { get; init; }
    public required string Survey { get; init; }
    public required Func<SurveyOutcome, string> SurveyOutcome { get; init; }
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
            Title = "Prüfen und zeichnen",
            Lead = "Lesen Sie alles in Ruhe. Bis zum letzten Klick ist nichts verbindlich.",
            Summary = "Ihre Angaben",
            Investment = "Anlage",
            Units = "Anteile",
            UnitsAtPrice = (units, price) => $"{units} zu je {price}",
            PartnerSuggestion = "Von Ihrem Portal vorgeschlagen, von Ihnen übernommen",
            AdvisorSuggestion = name => $"Vorgeschlagen von {name}, von Ihnen übernommen",
            YourAdvisor = "Ihrer Beratung",
            Agio = "Ausgabeaufschlag (Agio)",
            YouPay = "Sie zahlen",
            SelfDisclosure = "Selbstauskunft",
            IncomeConfirmed = "Der Betrag liegt im Rahmen meines Einkommens",
            NetWorthConfirmed = "Ich habe mindestens 100.000\u00a0€ frei verfügbar",
            Survey = "Kenntnisse",
            SurveyOutcome = outcome => outcome switch
            {
                Sessions.SurveyOutcome.Appropriate => "Fragen beantwortet, Ergebnis: angemessen",
                Sessions.SurveyOutcome.NotAppropriate => "Fragen beantwortet, Ergebnis: nicht angemessen. Sie wurden gewarnt und möchten weitermachen.",
                Sessions.SurveyOutcome.NoAnswers => "Keine Antworten. Sie wurden gewarnt und möchten weitermachen.",
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
            },
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
            Title = "Check and subscribe",
            Lead = "Take your time to read everything. Nothing is binding until the last click.",
            Summary = "Your answers",
            Investment = "Investment",
            Units = "Units",
            UnitsAtPrice = (units, price) => $"{units} at {price} each",
            PartnerSuggestion = "Suggested by your portal, accepted by you",
            AdvisorSuggestion = name => $"Suggested by {name}, accepted by you",
            YourAdvisor = "your adviser",
            Agio = "Issue premium (agio)",
            YouPay = "You pay",
            SelfDisclosure = "Self-disclosure",
            IncomeConfirmed = "The amount is within the bounds of my income",
            NetWorthConfirmed = "I have at least €100,000 freely available",
            Survey = "Knowledge",
            SurveyOutcome = outcome => outcome switch
            {
                Sessions.SurveyOutcome.Appropriate => "Questions answered, result: appropriate",
                Sessions.SurveyOutcome.NotAppropriate => "Questions answered, result: not appropriate. You were warned and want to continue.",
                Sessions.SurveyOutcome.NoAnswers => "No answers. You were warned and want to continue.",
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
            },
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
