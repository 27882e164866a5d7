using System.Text.Json;
using System.Text.Json.Serialization;
using Cashlink.Wizard.Sessions;

namespace Cashlink.Wizard.PartnerApi.Events;

/// <summary>What a partner's server is told of a session. Ids and states only: nothing in it says who the investor is.</summary>
/// <param name="Id">The event's id; the same each time it is sent.</param>
/// <param name="Type">One of <see cref="PartnerEventTypes"/>.</param>
/// <param name="CreatedAt">When it happened.</param>
/// <param name="SessionId">The session.</param>
/// <param name="InvestorId">Cashlink's id of the investor.</param>
/// <param name="CampaignId">Cashlink's id of the campaign.</param>
/// <param name="Step">The next step, for <c>session.step</c>.</param>
/// <param name="Status">How it ended, for <c>session.ended</c>.</param>
/// <param name="InvestmentId">Cashlink's id of the contract, once there is one.</param>
public sealed record PartnerEvent(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("created_at")] DateTimeOffset CreatedAt,
    [property: JsonPropertyName("session_id")] Guid SessionId,
    [property: JsonPropertyName("investor_id")] Guid InvestorId,
    [property: JsonPropertyName("campaign_id")] Guid CampaignId,
    [property: JsonPropertyName("step")] string? Step = null,
    [property: JsonPropertyName("status")] string? Status = null,
    [property: JsonPropertyName("investment_id")] Guid? InvestmentId = null)
{
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The event as it is sent; what it does not have is left out.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>The kinds of events.</summary>
public static class PartnerEventTypes
{
    /// <summary>The session's next step is another one.</summary>
    public const string Step = "session.step";

    /// <summary>Cashlink has the signature: there is a contract.</summary>
    public const string Signed = "session.signed";

    /// <summary>Nothing is left for the investor to do.</summary>
    public const string Completed = "session.completed";

    /// <summary>The session was cancelled or abandoned, or its investment has a status that will not change any more.</summary>
    public const string Ended = "session.ended";

    /// <summary>What has happened between two standings of a session, in the order in which it is told.</summary>
    /// <param name="before">How it was; null for a session that is new, which its partner has just made himself.</param>
    /// <param name="after">How it is.</param>
    internal static IReadOnlyList<string> Between(SessionStanding? before, SessionStanding after)
    {
        if (before is null)
            return [];
        var happened = new List<string>();
        var endedWithoutContract = after is { End: not null, InvestmentId: null };
        if (after.Step != before.Step && !endedWithoutContract)
            happened.Add(Step);
        if (after.InvestmentId is not null && before.InvestmentId is null)
            happened.Add(Signed);
        if (after.IsComplete && !before.IsComplete)
            happened.Add(Completed);
        if (after.End is not null && before.End is null)
            happened.Add(Ended);
        return happened;
    }
}
