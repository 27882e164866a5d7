using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Scenario;

/// <summary>Four products with a campaign each.</summary>
public static class ScenarioCampaigns
{
    public static IEnumerable<ProductRow> Products(DateTimeOffset at)
    {
        yield return Product(1, "Solarpark Uckermark Anleihe 2026", "Sonnenfeld Projekt GmbH & Co. KG", "DE09100999000000047110", Money.Euro(1), at);
        // Another number of decimals: the documentation allows any.
        yield return Product(2, "Quartier Hafenkante Immobiliennote", "Hafenkante Grund AG", "DE09100999000000050020", Money.Euro(500, decimals: 3), at);
        yield return Product(3, "Windpark Nordsee I Anleihe", "Nordsee Wind Projekt GmbH", "DE09100999000000047110", Money.Euro(100), at);
        yield return Product(4, "Biogas Havelland Nachrangdarlehen 2026", "Havelland Biogas GmbH & Co. KG", "DE78100999000000060030", Money.Euro(25), at, agioPercent: 3, stepUnits: 2);
    }

    public static IEnumerable<CampaignRow> All(DateTimeOffset at)
    {
        yield return new CampaignRow
        {
            Id = ScenarioIds.Campaign(1),
            ProductId = ScenarioIds.Product(1),
            Name = "Solarpark Uckermark 2026",
            UnitPrice = Money.Euro(1),
            MinimumUnits = 10,
            MaximumUnits = 100_000,
            StepUnits = 1,
            UnitsTotal = 5_000_000,
            UnitsSoldElsewhere = 1_284_300,
            LimitsApply = true,
            SurveyRequired = true,
            CreatedAt = at
        };
        yield return new CampaignRow
        {
            Id = ScenarioIds.Campaign(2),
            ProductId = ScenarioIds.Product(2),
            Name = "Quartier Hafenkante",
            UnitPrice = Money.Euro(500, decimals: 3),
            MinimumUnits = 2,
            MaximumUnits = 2_000,
            StepUnits = 1,
            UnitsTotal = 20_000,
            UnitsSoldElsewhere = 13_750,
            CreatedAt = at
        };
        yield return new CampaignRow
        {
            Id = ScenarioIds.Campaign(3),
            ProductId = ScenarioIds.Product(3),
            Name = "Windpark Nordsee I",
            UnitPrice = Money.Euro(100),
            MinimumUnits = 1,
            MaximumUnits = 250,
            StepUnits = 1,
            UnitsTotal = 30_000,
            UnitsSoldElsewhere = 30_000,
            LimitsApply = true,
            SurveyRequired = true,
            RiskAcknowledgementRequired = true,
            CreatedAt = at
        };
        // A Vermögensanlage: an agio, steps above the minimum, and risks to be acknowledged by name.
        yield return new CampaignRow
        {
            Id = ScenarioIds.Campaign(4),
            ProductId = ScenarioIds.Product(4),
            Name = "Biogas Havelland",
            UnitPrice = Money.Euro(25),
            AgioPercent = 3,
            MinimumUnits = 4,
            MaximumUnits = 2_000,
            StepUnits = 2,
            UnitsTotal = 120_000,
            UnitsSoldElsewhere = 41_600,
            LimitsApply = true,
            RiskAcknowledgementRequired = true,
            CreatedAt = at
        };
    }

    private static ProductRow Product(
        int number, string name, string issuer, string iban, Money price, DateTimeOffset at, decimal agioPercent = 0, long stepUnits = 1) => new()
        {
            Id = ScenarioIds.Product(number),
            Name = name,
            IssuerName = issuer,
            IssuerIban = iban,
            IssuerBic = "MUSTDEFFXXX",
            NominalValue = price,
            IssuePrice = price,
            AgioPercent = agioPercent,
            StepUnits = stepUnits,
            CreatedAt = at
        };
}
