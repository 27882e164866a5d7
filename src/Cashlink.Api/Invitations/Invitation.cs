using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>The online process of one investor in one campaign (guide: its id; the rest our assumption 7).</summary>
public sealed record Invitation
{
    /// <summary>The invitation's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }

    /// <summary>Who invests; empty where the answer does not say.</summary>
    public Guid InvestorId { get; init; }

    /// <summary>In what; empty where the answer does not say.</summary>
    public Guid CampaignId { get; init; }

    /// <summary>How many units; 0 where the answer does not say.</summary>
    public long Units { get; init; }

    /// <summary>Units times price, without agio.</summary>
    public Money? Amount { get; init; }

    /// <summary>The names of the self-disclosure fields that must be answered for these units, such as
    /// <c>self_disclosure_monthly_income</c>; empty when none.</summary>
    public IReadOnlyList<string> SelfDisclosureRequired { get => field ?? []; init; } = [];

    /// <summary>When the self-disclosure was answered.</summary>
    public DateTimeOffset? SelfDisclosureSubmittedAt { get; init; }

    /// <summary>The answer on the monthly income.</summary>
    public bool? SelfDisclosureMonthlyIncome { get; init; }

    /// <summary>The answer on the net worth.</summary>
    [JsonPropertyName("self_disclosure_net_worth_100k")]
    public bool? SelfDisclosureNetWorth100k { get; init; }

    /// <summary>Whether the questions on knowledge and experience must be asked.</summary>
    public bool SurveyRequired { get; init; }

    /// <summary>When the survey was answered or declined.</summary>
    public DateTimeOffset? SurveySubmittedAt { get; init; }

    /// <summary>The answers; null before there are any.</summary>
    public IReadOnlyList<SurveyAnswer>? Survey { get; init; }

    /// <summary>Why the survey does not show the product to be appropriate.</summary>
    public string? SurveyWaiver { get; init; }

    /// <summary>The costs information; null while it is being made.</summary>
    public CostsDocument? CostsDocument { get; init; }

    /// <summary>What the investor already holds that counts against the legal limits.</summary>
    public Money? InvestedBefore { get; init; }

    /// <summary>When the invitation was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }
}
