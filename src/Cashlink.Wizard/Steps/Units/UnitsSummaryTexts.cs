using Cashlink.Wizard.Localization;

namespace Cashlink.Wizard.Steps.Units;

/// <summary>What is said of the units outside their own page.</summary>
public sealed record UnitsSummaryTexts
{
    public required string Step { get; init; }
    public required Func<string, string, string> UnitsAtPrice { get; init; }
    public required string PartnerSuggestion { get; init; }
    public required Func<string, string> AdvisorSuggestion { get; init; }
    public required string YourAdvisor { get; init; }
    public required string Agio { get; init; }
    public required string YouPay { get; init; }

    public static readonly Localized<UnitsSummaryTexts> All = new(
        German: new UnitsSummaryTexts
        {
            Step = "Anteile",
            UnitsAtPrice = (units, price) => $"{units} zu je {price}",
            PartnerSuggestion = "Von Ihrem Portal vorgeschlagen, von Ihnen übernommen",
            AdvisorSuggestion = name => $"Vorgeschlagen von {name}, von Ihnen übernommen",
            YourAdvisor = "Ihrer Beratung",
            Agio = "Ausgabeaufschlag (Agio)",
            YouPay = "Sie zahlen",
        },
        English: new UnitsSummaryTexts
        {
            Step = "Units",
            UnitsAtPrice = (units, price) => $"{units} at {price} each",
            PartnerSuggestion = "Suggested by your portal, accepted by you",
            AdvisorSuggestion = name => $"Suggested by {name}, accepted by you",
            YourAdvisor = "your adviser",
            Agio = "Issue premium (agio)",
            YouPay = "You pay",
        });
}
