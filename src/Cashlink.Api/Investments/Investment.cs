using System.Text.Json.Serialization;

namespace Cashlink.Api;

/// <summary>A contract between an investor and an issuer (guide: id, status and wallet; the rest our assumption 11).</summary>
public sealed record Investment
{
    /// <summary>The investment's id.</summary>
    [JsonRequired]
    public Guid Id { get; init; }

    /// <summary>The invitation it was made of.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>Who invests.</summary>
    public Guid? InvestorId { get; init; }

    /// <summary>In what.</summary>
    public Guid? CampaignId { get; init; }

    /// <summary>How many units.</summary>
    public long? Units { get; init; }

    /// <summary>Units times price, without agio.</summary>
    public Money? Amount { get; init; }

    /// <summary>Where it stands.</summary>
    public InvestmentStatus Status { get; init; }

    /// <summary>When the investor signed.</summary>
    public DateTimeOffset? SignedAt { get; init; }

    /// <summary>The wallet that receives the tokens; null until one is named.</summary>
    public Guid? Wallet { get; init; }

    /// <summary>When the investment was created.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the status last changed; never go back to an older one.</summary>
    public DateTimeOffset? StatusChangedAt { get; init; }

    /// <summary>Where to pay; null before <see cref="InvestmentStatus.Accepted"/>.</summary>
    public Payment? Payment { get; init; }
}
