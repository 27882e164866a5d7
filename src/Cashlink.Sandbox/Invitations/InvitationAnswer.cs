using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.SelfDisclosure;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Invitations;

public sealed record CostsDocumentAnswer(Guid Id, string Url, int Version);

public sealed record InvitationAnswer(Guid Id, Guid InvestorId, Guid CampaignId, long Units, Money Amount, IReadOnlyList<string> SelfDisclosureRequired,
    DateTimeOffset? SelfDisclosureSubmittedAt, bool? SelfDisclosureMonthlyIncome,
    [property: JsonPropertyName(SelfDisclosureLimits.NetWorth)] bool? SelfDisclosureNetWorth100k,
    bool SurveyRequired, DateTimeOffset? SurveySubmittedAt, JsonArray? Survey, string? SurveyWaiver,
    CostsDocumentAnswer? CostsDocument, Money InvestedBefore, DateTimeOffset CreatedAt)
{
    public static async Task<InvitationAnswer> OfAsync(ApiCall call, InvitationRow invitation)
    {
        var campaign = await call.Db.Campaigns.SingleAsync(row => row.Id == invitation.CampaignId);
        var holding = await Holding.OfAsync(call.Db, invitation, campaign);
        var costs = await call.Db.Documents.AsNoTracking()
            .Where(row => row.OwnerId == invitation.Id && row.Kind == Documents.CostsDocument.Kind && row.Version == invitation.Version && row.ReadyAt <= call.Now)
            .Select(row => (Guid?)row.Id).FirstOrDefaultAsync();
        return new InvitationAnswer(invitation.Id, invitation.InvestorId, invitation.CampaignId, invitation.Units, holding.Amount, holding.Required,
            invitation.SelfDisclosureSubmittedAt, invitation.MonthlyIncome, invitation.NetWorth100k, campaign.SurveyRequired,
            invitation.SurveySubmittedAt, invitation.Survey is null ? null : JsonNode.Parse(invitation.Survey)!.AsArray(), invitation.SurveyWaiver,
            costs is { } id ? new CostsDocumentAnswer(id, DocumentLinks.Url(call, id), invitation.Version) : null,
            holding.Before, invitation.CreatedAt);
    }
}
