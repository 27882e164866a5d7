using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Limits;

/// <summary>What is said of the legal limits, wherever an amount is chosen.</summary>
public sealed record LimitTexts
{
    public required string Title { get; init; }
    public required string NoAmount { get; init; }
    public required Func<DisclosureNeed, string> Need { get; init; }
    public required Func<DisclosureNeed, string> Meaning { get; init; }
    public required Func<string, string, string> Left { get; init; }
    public required Func<string, string, string> Picture { get; init; }
    public required Func<string, string> PictureHeld { get; init; }
    public required string Earlier { get; init; }
    public required string ThisAmount { get; init; }
    public required string Together { get; init; }
    public required Func<string, string> ReduceTo { get; init; }
    public required Func<string, DisclosureNeed, string> Reduced { get; init; }
    public required string Exhausted { get; init; }
    public required Func<string, string> TooMuch { get; init; }

    public static readonly Localized<LimitTexts> All = new(
        German: new LimitTexts
        {
            Title = "Was Ihr Betrag braucht",
            NoAmount = "Sobald die Anzahl stimmt, sehen Sie hier, was das Gesetz für Ihren Betrag verlangt.",
            Need = need => need switch
            {
                DisclosureNeed.Nothing => "Ohne Selbstauskunft möglich",
                DisclosureNeed.EitherConfirmation => "Eine Bestätigung genügt",
                DisclosureNeed.IncomeConfirmation => "Bestätigung zum Einkommen nötig",
                DisclosureNeed.NotPossible => "Mehr, als das Gesetz erlaubt",
                _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
            },
            Meaning = need => need switch
            {
                DisclosureNeed.Nothing => "Bis 1.000 € fragt das Gesetz nicht nach Ihrem Einkommen oder Vermögen.",
                DisclosureNeed.EitherConfirmation => "Über 1.000 € bestätigen Sie im nächsten Schritt etwas zu Ihrem Einkommen oder zu Ihrem Vermögen.",
                DisclosureNeed.IncomeConfirmation => "Über 10.000 € bestätigen Sie im nächsten Schritt, dass der Betrag zu Ihrem Einkommen passt.",
                DisclosureNeed.NotPossible => "Eine Privatperson darf in ein Angebot höchstens 25.000 € anlegen.",
                _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
            },
            Left = (left, limit) => $"Bis zur Grenze von {limit} bleiben {left}.",
            Picture = (amount, total) => $"Die gesetzlichen Grenzen liegen bei 1.000 €, 10.000 € und 25.000 €. Ihr Betrag: {amount}. Zusammen: {total}.",
            PictureHeld = held => $"Frühere Anlagen in dieses Angebot: {held}.",
            Earlier = "Frühere Anlagen in dieses Angebot",
            ThisAmount = "Dieser Betrag",
            Together = "Zusammen",
            ReduceTo = units => $"Auf {units} Anteile verringern",
            Reduced = (amount, need) => need switch
            {
                DisclosureNeed.Nothing => $"Das sind {amount}. Dann brauchen Sie keine Selbstauskunft.",
                DisclosureNeed.EitherConfirmation => $"Das sind {amount}. Dann genügt eine der beiden Bestätigungen.",
                DisclosureNeed.IncomeConfirmation => $"Das sind {amount}. Das ist mit der Bestätigung zum Einkommen möglich.",
                DisclosureNeed.NotPossible => $"Das sind {amount}.",
                _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
            },
            Exhausted = "Mit Ihren früheren Anlagen haben Sie diese Grenze schon erreicht. Mehr können Sie in dieses Angebot nicht anlegen.",
            TooMuch = units => $"Geben Sie höchstens {units} Anteile ein: Mehr als 25.000 € darf eine Privatperson in ein Angebot nicht anlegen",
        },
        English: new LimitTexts
        {
            Title = "What your amount needs",
            NoAmount = "As soon as the number is right, you see here what the law asks for your amount.",
            Need = need => need switch
            {
                DisclosureNeed.Nothing => "Possible without self-disclosure",
                DisclosureNeed.EitherConfirmation => "One confirmation is enough",
                DisclosureNeed.IncomeConfirmation => "Needs the confirmation about your income",
                DisclosureNeed.NotPossible => "More than the law allows",
                _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
            },
            Meaning = need => need switch
            {
                DisclosureNeed.Nothing => "Up to €1,000 the law does not ask about your income or assets.",
                DisclosureNeed.EitherConfirmation => "Above €1,000 you confirm something about your income or your assets in the next step.",
                DisclosureNeed.IncomeConfirmation => "Above €10,000 you confirm in the next step that the amount fits your income.",
                DisclosureNeed.NotPossible => "A private person may invest at most €25,000 in one offer.",
                _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
            },
            Left = (left, limit) => $"{left} are left up to the limit of {limit}.",
            Picture = (amount, total) => $"The legal limits are €1,000, €10,000 and €25,000. Your amount: {amount}. Together: {total}.",
            PictureHeld = held => $"Earlier investments in this offer: {held}.",
            Earlier = "Earlier investments in this offer",
            ThisAmount = "This amount",
            Together = "Together",
            ReduceTo = units => $"Reduce to {units} units",
            Reduced = (amount, need) => need switch
            {
                DisclosureNeed.Nothing => $"That is {amount}. Then you need no self-disclosure.",
                DisclosureNeed.EitherConfirmation => $"That is {amount}. Then one of the two confirmations is enough.",
                DisclosureNeed.IncomeConfirmation => $"That is {amount}. It is possible with the confirmation about your income.",
                DisclosureNeed.NotPossible => $"That is {amount}.",
                _ => throw new ArgumentOutOfRangeException(nameof(need), need, null),
            },
            Exhausted = "Your earlier investments have reached this limit already. You cannot invest more in this offer.",
            TooMuch = units => $"Enter at most {units} units: a private person may not invest more than €25,000 in one offer",
        });
}
