using Cashlink.Sandbox.Amounts;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Campaigns;

public sealed record IssuerAnswer(string Name);

public sealed record CampaignAnswer(Guid Id, string Name, Guid ProductId, string Status, IssuerAnswer Issuer, string Country, Money UnitPrice,
    string AgioPercent, long MinimumUnits, long? MaximumUnits, long StepUnits, long UnitsTotal, long UnitsAvailable,
    bool SelfDisclosureLimitsApply, bool SurveyRequired, bool RiskAcknowledgementRequired, IReadOnlyList<DocumentLinkAnswer> Documents)
{
    public static async Task<CampaignAnswer> OfAsync(ApiCall call, CampaignRow campaign)
    {
        var product = await call.Db.Products.AsNoTracking().SingleAsync(row => row.Id == campaign.ProductId);
        var available = await Allocation.AvailableAsync(call.Db, campaign);
        var documents = await call.Db.Documents.AsNoTracking().Where(row => row.OwnerId == campaign.Id).OrderBy(row => row.Number)
            .Select(row => new { row.Id, row.Name, row.Kind }).ToListAsync();
        return new CampaignAnswer(campaign.Id, campaign.Name, campaign.ProductId, Allocation.StatusOf(available), new IssuerAnswer(product.IssuerName),
            campaign.Country, campaign.UnitPrice, campaign.AgioPercent.ToString("0.00##", CultureInfo.InvariantCulture), campaign.MinimumUnits,
            campaign.MaximumUnits, campaign.StepUnits, campaign.UnitsTotal, available, campaign.LimitsApply, campaign.SurveyRequired,
            campaign.RiskAcknowledgementRequired,
            [.. documents.Select(document => new DocumentLinkAnswer(document.Id, document.Name, document.Kind, DocumentLinks.Url(call, document.Id)))]);
    }
}
