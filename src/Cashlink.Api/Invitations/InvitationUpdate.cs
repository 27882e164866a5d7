using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>Answers for an invitation (guide, 'Update invitation during investment process'). What is null is not sent.</summary>
public sealed record InvitationUpdate
{
    /// <summary>Another number of units (our assumption 8).</summary>
    [JsonPropertyOrder(0)]
    public long? Units { get; init; }

    /// <summary>When the investor answered the self-disclosure; sent with up to microseconds.</summary>
    [JsonPropertyOrder(1)]
    public DateTimeOffset? SelfDisclosureSubmittedAt { get; init; }

    /// <summary>Whether the investor confirms to stay within twice the average monthly net income.</summary>
    [JsonPropertyOrder(2)]
    public bool? SelfDisclosureMonthlyIncome { get; init; }

    /// <summary>Whether the investor confirms at least EUR 100,000 of freely available assets.</summary>
    [JsonPropertyOrder(3)]
    [JsonPropertyName("self_disclosure_net_worth_100k")]
    public bool? SelfDisclosureNetWorth100k { get; init; }

    /// <summary>When the investor answered or declined the survey; sent with up to microseconds.</summary>
    [JsonPropertyOrder(4)]
    public DateTimeOffset? SurveySubmittedAt { get; init; }

    /// <summary>The answers on knowledge and experience; empty when the investor declines.</summary>
    [JsonPropertyOrder(5)]
    public IReadOnlyList<SurveyAnswer>? Survey { get; init; }

    /// <summary>Why the survey does not show the product to be appropriate; see <see cref="SurveyWaivers"/>.</summary>
    [JsonPropertyOrder(6)]
    [JsonConverter(typeof(SurveyWaiverJsonConverter))]
    public string? SurveyWaiver { get; init; }
}
