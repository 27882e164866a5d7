using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Units;

public sealed record UnitsTexts
{
    public required string Title { get; init; }
    public required string Lead { get; init; }
    public required string Legend { get; init; }
    public required string Label { get; init; }
    public required Func<string, string?, string> Hint { get; init; }
    public required Func<string, string> StepHint { get; init; }
    public required string Unit { get; init; }

    /// <summary>What the button does that takes one step down, and up.</summary>
    public required string Fewer { get; init; }
    public required string More { get; init; }

    /// <summary>The name of the group of numbers that are offered for a click, and each of them.</summary>
    public required string PresetsName { get; init; }
    public required Func<UnitsPresetKind, string, string> Preset { get; init; }
    public required string Amount { get; init; }
    public required string NoAmountYet { get; init; }
    public required string Price { get; init; }
    public required string Minimum { get; init; }
    public required string Step { get; init; }
    public required string Maximum { get; init; }
    public required string Available { get; init; }
    public required string Agio { get; init; }
    public required Func<string, string> WithAgio { get; init; }
    public required Func<string, string> Units { get; init; }
    public required string WhatIsAUnit { get; init; }
    public required Func<string, string> UnitExplained { get; init; }
    public required string Continue { get; init; }
    public required string SoldOutTitle { get; init; }
    public required string NothingLeft { get; init; }
    public required string SoldOutText { get; init; }
    public required string Missing { get; init; }
    public required string NotAWholeNumber { get; init; }
    public required Func<string, string> BelowMinimum { get; init; }
    public required Func<string, string> AboveMaximum { get; init; }
    public required Func<string, string, string> NotInSteps { get; init; }

    public static readonly Localized<UnitsTexts> All = new(
        German: new UnitsTexts
        {
            Title = "Wie viel möchten Sie anlegen?",
            Lead = "Sie können den Betrag ändern, bis Sie zahlungspflichtig zeichnen.",
            Legend = "Anteile wählen",
            Label = "Wie viele Anteile möchten Sie zeichnen?",
            Hint = (minimum, maximum) => maximum is null ? $"Eine ganze Zahl ab {minimum}." : $"Eine ganze Zahl von {minimum} bis {maximum}.",
            StepHint = step => $"In Schritten von {step}.",
            Unit = "Anteile",
            Fewer = "Weniger Anteile",
            More = "Mehr Anteile",
            PresetsName = "Anzahl übernehmen",
            Preset = (kind, units) => kind switch
            {
                UnitsPresetKind.Least => $"Mindestens: {units}",
                UnitsPresetKind.WithoutDisclosure => $"Ohne Selbstauskunft: {units}",
                UnitsPresetKind.Most => $"Höchstens: {units}",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
            },
            Amount = "Ihr Anlagebetrag",
            NoAmountYet = "Sobald die Anzahl stimmt, rechnen wir neu.",
            Price = "Preis je Anteil",
            Minimum = "Mindestens",
            Step = "In Schritten von",
            Maximum = "Höchstens je Zeichnung",
            Available = "Noch verfügbar",
            Agio = "Ausgabeaufschlag (Agio)",
            WithAgio = amount => $"Sie zahlen einschließlich Ausgabeaufschlag {amount}.",
            Units = units => $"{units} Anteile",
            WhatIsAUnit = "Was ist ein Anteil?",
            UnitExplained = price => $"Sie zeichnen ein Wertpapier, das als Token ausgegeben wird. Jeder Anteil kostet {price}. Wie viel Sie zurückbekommen, hängt davon ab, ob die Emittentin zahlen kann.",
            Continue = "Weiter",
            SoldOutTitle = "Diese Anlage ist ausverkauft",
            NothingLeft = "Es sind keine Anteile mehr zu haben",
            SoldOutText = "Sie haben nichts gezeichnet, und es entstehen Ihnen keine Kosten. In Ihrem Portal finden Sie weitere Anlagen.",
            Missing = "Geben Sie ein, wie viele Anteile Sie zeichnen möchten, zum Beispiel 1.100",
            NotAWholeNumber = "Geben Sie eine ganze Zahl ein, zum Beispiel 1.100",
            BelowMinimum = minimum => $"Geben Sie mindestens {minimum} Anteile ein",
            AboveMaximum = maximum => $"Geben Sie höchstens {maximum} Anteile ein",
            NotInSteps = (step, nearest) => $"Geben Sie die Anteile in Schritten von {step} ein, zum Beispiel {nearest}",
        },
        English: new UnitsTexts
        {
            Title = "How much would you like to invest?",
            Lead = "You can change the amount until you subscribe with obligation to pay.",
            Legend = "Choose units",
            Label = "How many units would you like to subscribe to?",
            Hint = (minimum, maximum) => maximum is null ? $"A whole number from {minimum}." : $"A whole number from {minimum} to {maximum}.",
            StepHint = step => $"In steps of {step}.",
            Unit = "units",
            Fewer = "Fewer units",
            More = "More units",
            PresetsName = "Take over a number",
            Preset = (kind, units) => kind switch
            {
                UnitsPresetKind.Least => $"Minimum: {units}",
                UnitsPresetKind.WithoutDisclosure => $"Without self-disclosure: {units}",
                UnitsPresetKind.Most => $"Maximum: {units}",
                _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
            },
            Amount = "Your investment",
            NoAmountYet = "We calculate again as soon as the number is right.",
            Price = "Price per unit",
            Minimum = "At least",
            Step = "In steps of",
            Maximum = "At most per subscription",
            Available = "Still available",
            Agio = "Issue premium (agio)",
            WithAgio = amount => $"You pay {amount} including the issue premium.",
            Units = units => $"{units} units",
            WhatIsAUnit = "What is a unit?",
            UnitExplained = price => $"You subscribe to a security that is issued as a token. Each unit costs {price}. How much you get back depends on whether the issuer is able to pay.",
            Continue = "Continue",
            SoldOutTitle = "This investment is sold out",
            NothingLeft = "There are no units left",
            SoldOutText = "You have not subscribed to anything and there are no costs for you. You will find other investments in your portal.",
            Missing = "Enter how many units you would like to subscribe to, for example 1,100",
            NotAWholeNumber = "Enter a whole number, for example 1,100",
            BelowMinimum = minimum => $"Enter at least {minimum} units",
            AboveMaximum = maximum => $"Enter at most {maximum} units",
            NotInSteps = (step, nearest) => $"Enter the units in steps of {step}, for example {nearest}",
        });
}
