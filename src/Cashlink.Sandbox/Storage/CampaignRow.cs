using Cashlink.Sandbox.Amounts;

namespace Cashlink.Sandbox.Storage;

public sealed class ProductRow : Row
{
    public string Name { get; set; } = "";

    public string IssuerName { get; set; } = "";

    public string IssuerIban { get; set; } = "";

    public string IssuerBic { get; set; } = "";

    public Money NominalValue { get; set; } = Money.Zero;

    public Money IssuePrice { get; set; } = Money.Zero;

    public decimal AgioPercent { get; set; }

    public long StepUnits { get; set; } = 1;
}

public sealed class CampaignRow : Row
{
    public Guid ProductId { get; set; }

    public string Name { get; set; } = "";

    public string Country { get; set; } = "DEU";

    public Money UnitPrice { get; set; } = Money.Zero;

    public decimal AgioPercent { get; set; }

    public long MinimumUnits { get; set; } = 1;

    public long? MaximumUnits { get; set; }

    public long StepUnits { get; set; } = 1;

    public long UnitsTotal { get; set; }

    /// <summary>Sold before the sandbox started, to nobody it knows.</summary>
    public long UnitsSoldElsewhere { get; set; }

    public bool LimitsApply { get; set; }

    public bool SurveyRequired { get; set; }

    public bool RiskAcknowledgementRequired { get; set; }
}
