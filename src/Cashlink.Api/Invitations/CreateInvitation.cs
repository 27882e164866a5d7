namespace Cashlink.Api;

/// <summary>Begins the online process (guide, 'Create an invitation').</summary>
/// <param name="InvestorId">Who invests.</param>
/// <param name="CampaignId">In what.</param>
/// <param name="Units">How many units; the amount is units times the campaign's price.</param>
public sealed record CreateInvitation(Guid InvestorId, Guid CampaignId, long Units);
