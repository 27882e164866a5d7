using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.SelfDisclosure;

/// <summary>What is said of the self-disclosure outside its own page.</summary>
public sealed record SelfDisclosureSummaryTexts
{
    public required string Step { get; init; }
    public required string IncomeConfirmed { get; init; }
    public required string NetWorthConfirmed { get; init; }

    public static readonly Localized<SelfDisclosureSummaryTexts> All = new(
        German: new SelfDisclosureSummaryTexts
        {
            Step = "Selbstauskunft",
            IncomeConfirmed = "Der Betrag liegt im Rahmen meines Einkommens",
            NetWorthConfirmed = "Ich habe mindestens 100.000\u00a0€ frei verfügbar",
        },
        English: new SelfDisclosureSummaryTexts
        {
            Step = "Self-disclosure",
            IncomeConfirmed = "The amount is within the bounds of my income",
            NetWorthConfirmed = "I have at least €100,000 freely available",
        });
}
