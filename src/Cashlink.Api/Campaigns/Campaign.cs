using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>An offer of a product's units for a time. That there is an allocation, a price, a minimum, a maximum and a step
/// is documented by Cashlink; the names of the fields are our assumption 4.</summary>
public sealed record Campaign
{
    /// <summary>The campaign's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }

    /// <summary>The name to show to people.</summary>
    public string Name { get => field ?? ""; init; } = "";

    /// <summary>The product that is offered.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>Whether it can be invested in.</summary>
    public CampaignStatus Status { get; init; }

    /// <summary>Who issues the product.</summary>
    public Issuer Issuer { get => field ?? new(); init; } = new();

    /// <summary>The country of the offer: three letters (ISO 3166-1 alpha-3).</summary>
    public string? Country { get; init; }

    /// <summary>The price of one unit, without agio.</summary>
    public Money UnitPrice { get; init; }

    /// <summary>The surcharge on the price, in percent: 2.5 means 2.5 %.</summary>
    public decimal AgioPercent { get; init; }

    /// <summary>The fewest units of one investment; 1 where the answer does not say.</summary>
    public long MinimumUnits { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>The most units of one investment; null without a limit.</summary>
    public long? MaximumUnits { get; init; }

    /// <summary>Units come in multiples of this; 1 where the answer does not say.</summary>
    public long StepUnits { get; init => field = Math.Max(1, value); } = 1;

    /// <summary>All units of the offer.</summary>
    public long? UnitsTotal { get; init; }

    /// <summary>The units that are left; null when the answer does not say.</summary>
    public long? UnitsAvailable { get; init; }

    /// <summary>Whether the legal limits of the self-disclosure apply (§ 2a (3) VermAnlG, § 6 WpPG, §§ 65, 65a WpHG).</summary>
    public bool SelfDisclosureLimitsApply { get; init; }

    /// <summary>Whether the questions on knowledge and experience must be asked.</summary>
    public bool SurveyRequired { get; init; }

    /// <summary>Whether the investor must acknowledge the risks.</summary>
    public bool RiskAcknowledgementRequired { get; init; }

    /// <summary>What the investor is given to read.</summary>
    public IReadOnlyList<DocumentLink> Documents { get => field ?? []; init; } = [];
}
