using Cashlink.Wizard.Limits;
using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

public sealed record SelfDisclosureTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required Func<string, string> EitherTitle { get; init; }
    public required Func<string, string> IncomeTitle { get; init; }
    public required Func<string, string> TooMuchTitle { get; init; }
    public required Func<string, string> LimitText { get; init; }
    public required Func<string, string> HeldText { get; init; }
    public required Func<string, string> TooMuchText { get; init; }
    public required string Question { get; init; }
    public required Func<DisclosureNeed, string> Hint { get; init; }
    public required string Income { get; init; }
    public required string IncomeText { get; init; }
    public required string NetWorth { get; init; }
    public required string NetWorthText { get; init; }
    public required string Why { get; init; }
    public required string WhyText { get; init; }
    public required string Continue { get; init; }

    /// <summary>With the most that is possible without; null where that is less than the offer's least, and no advice.</summary>
    public required Func<string?, string> NothingConfirmed { get; init; }
    public required Func<string?, string> IncomeNeeded { get; init; }
    public required Func<string?, string> TooMuch { get; init; }
    public required string ChangeAmount { get; init; }
    public required string Otherwise { get; init; }
    public required string WhatFits { get; init; }
    public required string OtherwiseText { get; init; }
    public required string NothingFits { get; init; }

    public static readonly Localized<SelfDisclosureTexts> All = new(
        German: new SelfDisclosureTexts
        {
            Title = "Selbstauskunft",
            Lead = "Wie viel Sie anlegen dürfen, hängt von Ihren Verhältnissen ab.",
            EitherTitle = amount => $"Für {amount} brauchen wir mindestens eine Bestätigung",
            IncomeTitle = amount => $"Für {amount} brauchen wir die Bestätigung zu Ihrem Einkommen",
            TooMuchTitle = amount => $"{amount} sind mehr, als das Gesetz erlaubt",
            LimitText = limit => $"Über {limit} begrenzt das Gesetz, wie viel Sie in ein Angebot anlegen dürfen. Die Grenze richtet sich nach Ihrem Vermögen oder Ihrem Einkommen.",
            HeldText = held => $"Ihre früheren Anlagen von {held} zählen mit.",
            TooMuchText = limit => $"Eine Privatperson darf in ein Angebot höchstens {limit} anlegen.",
            Question = "Was trifft auf Sie zu?",
            Hint = need => need == DisclosureNeed.EitherConfirmation
                ? "Wählen Sie nur, was stimmt. Eine Bestätigung genügt für Ihren Betrag."
                : "Wählen Sie nur, was stimmt. Für Ihren Betrag ist die Bestätigung zum Einkommen nötig.",
            Income = "Der Betrag liegt im Rahmen meines Einkommens",
            IncomeText = "Was ich insgesamt in dieses Angebot anlege, ist nicht mehr als das Zweifache meines durchschnittlichen monatlichen Nettoeinkommens.",
            NetWorth = "Ich habe mindestens 100.000\u00a0€ frei verfügbar",
            NetWorthText = "Dazu zählen Bankguthaben und Finanzinstrumente, zum Beispiel Aktien, Fonds und Anleihen. Immobilien zählen nicht dazu.",
            Why = "Warum fragen wir das?",
            WhyText = "Das Gesetz schützt Anlegerinnen und Anleger davor, zu viel Geld in ein einzelnes Angebot zu stecken (§ 2a Vermögensanlagengesetz, § 6 Wertpapierprospektgesetz). Frühere Anlagen in dasselbe Angebot zählen mit.",
            Continue = "Bestätigen und weiter",
            NothingConfirmed = limit => limit is null ? "Bestätigen Sie mindestens eine Angabe" : $"Bestätigen Sie mindestens eine Angabe, oder verringern Sie Ihren Betrag auf höchstens {limit}",
            IncomeNeeded = limit => limit is null ? "Bestätigen Sie die Angabe zu Ihrem Einkommen" : $"Bestätigen Sie die Angabe zu Ihrem Einkommen, oder verringern Sie Ihren Betrag auf höchstens {limit}",
            TooMuch = limit => limit is null ? "Mehr als 25.000\u00a0€ darf eine Privatperson in ein Angebot nicht anlegen. Mit Ihren früheren Anlagen ist dafür nichts mehr frei" : $"Verringern Sie Ihren Betrag auf höchstens {limit}",
            ChangeAmount = "Betrag ändern",
            Otherwise = "Wenn das nicht auf Sie zutrifft",
            WhatFits = "Was Sie anlegen können",
            OtherwiseText = "Dann können Sie weniger anlegen. Alle anderen Angaben bleiben erhalten.",
            NothingFits = "Dann können Sie in dieses Angebot nichts weiter anlegen, weil Ihre früheren Anlagen mitzählen oder schon die kleinste Anzahl zu viel ist.",
        },
        English: new SelfDisclosureTexts
        {
            Title = "Self-disclosure",
            Lead = "How much you may invest depends on your circumstances.",
            EitherTitle = amount => $"For {amount} we need at least one confirmation",
            IncomeTitle = amount => $"For {amount} we need the confirmation about your income",
            TooMuchTitle = amount => $"{amount} is more than the law allows",
            LimitText = limit => $"Above {limit} the law limits how much you may invest in one offer. The limit depends on your assets or your income.",
            HeldText = held => $"Your earlier investments of {held} count towards it.",
            TooMuchText = limit => $"A private person may invest at most {limit} in one offer.",
            Question = "What applies to you?",
            Hint = need => need == DisclosureNeed.EitherConfirmation
                ? "Choose only what is true. One confirmation is enough for your amount."
                : "Choose only what is true. Your amount needs the confirmation about your income.",
            Income = "The amount is within the bounds of my income",
            IncomeText = "What I invest in this offer in total is not more than twice my average monthly net income.",
            NetWorth = "I have at least €100,000 freely available",
            NetWorthText = "Bank balances and financial instruments count, for example shares, funds and bonds. Real estate does not count.",
            Why = "Why do we ask this?",
            WhyText = "The law protects investors from putting too much money into one single offer (section 2a Vermögensanlagengesetz, section 6 Wertpapierprospektgesetz). Earlier investments in the same offer count.",
            Continue = "Confirm and continue",
            NothingConfirmed = limit => limit is null ? "Confirm at least one statement" : $"Confirm at least one statement, or reduce your amount to at most {limit}",
            IncomeNeeded = limit => limit is null ? "Confirm the statement about your income" : $"Confirm the statement about your income, or reduce your amount to at most {limit}",
            TooMuch = limit => limit is null ? "A private person may not invest more than €25,000 in one offer. With your earlier investments nothing of it is left" : $"Reduce your amount to at most {limit}",
            ChangeAmount = "Change the amount",
            Otherwise = "If this does not apply to you",
            WhatFits = "What you can invest",
            OtherwiseText = "Then you can invest less. All your other answers stay.",
            NothingFits = "Then you cannot invest more in this offer, because your earlier investments count or even the smallest number is too much.",
        });
}
