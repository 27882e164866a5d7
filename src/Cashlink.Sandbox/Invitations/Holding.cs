using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.SelfDisclosure;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Invitations;

/// <summary>What an investor holds of a product already, what an invitation adds, and what that asks for.</summary>
public sealed record Holding(Money Before, Money Amount, bool LimitsApply)
{
    public Money Total => Before + Amount;

    public IReadOnlyList<string> Required => LimitsApply ? SelfDisclosureLimits.Required(Total) : [];

    public static async Task<Holding> OfAsync(SandboxDb db, InvitationRow invitation, CampaignRow campaign)
    {
        var isCompany = await db.Investors.Where(row => row.Id == invitation.InvestorId).Select(row => row.IsLegalPerson).SingleAsync();
        var earlier = await db.Investments
            .Where(row => row.InvestorId == invitation.InvestorId && row.ProductId == campaign.ProductId
                && row.InvitationId != invitation.Id && !InvestmentStatuses.Failed.Contains(row.Status))
            .Join(db.Campaigns, investment => investment.CampaignId, of => of.Id, (investment, of) => new { investment.Units, of.UnitPrice })
            .ToListAsync();
        var before = earlier.Aggregate(campaign.UnitPrice * 0, (sum, one) => sum + one.UnitPrice * one.Units);
        return new Holding(before, campaign.UnitPrice * invitation.Units, campaign.LimitsApply && !isCompany);
    }
}
