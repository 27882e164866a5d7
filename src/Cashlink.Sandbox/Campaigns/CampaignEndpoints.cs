using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Campaigns;

public static class CampaignEndpoints
{
    public static void MapCampaigns(this IEndpointRouteBuilder api)
    {
        api.MapGet("/v2/campaigns/", ListAsync)
            .Describe("listCampaigns", "Campaigns", "List campaigns", "The campaigns that are unlocked for the client, oldest first.")
            .Needs(Scopes.InvestmentsRead).Pages()
            .Answers<Page<CampaignAnswer>>(StatusCodes.Status200OK);
        api.MapGet("/v2/campaigns/{id:guid}/", GetAsync)
            .Describe("getCampaign", "Campaigns", "Get a campaign", "Price, minimum, maximum, what is left, and the documents to hand out.")
            .Needs(Scopes.InvestmentsRead)
            .Answers<CampaignAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> ListAsync(ApiCall call) => Answer.Ok(await call.PageAsync<CampaignRow, CampaignAnswer>(
        call.Db.Campaigns.AsNoTracking(), async rows =>
        {
            var answers = new List<CampaignAnswer>();
            foreach (var row in rows) answers.Add(await CampaignAnswer.OfAsync(call, row));
            return answers;
        }));

    private static async Task<Answer> GetAsync(Guid id, ApiCall call) =>
        await call.Db.Campaigns.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } campaign
            ? Answer.Ok(await CampaignAnswer.OfAsync(call, campaign))
            : Answer.NotFound();
}
