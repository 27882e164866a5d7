using Cashlink.Api;

namespace Cashlink.Wizard.Access;

/// <summary>What a step needs of a campaign before anybody can be let into it.</summary>
public interface ICampaignRule
{
    /// <summary>Why nobody can go through this campaign, in words for the partner's developers; null when everything is there.</summary>
    string? Hindrance(Campaign campaign);
}
