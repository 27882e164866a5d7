using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Invitations;

/// <summary>An invitation is the online process: what the investor says on the way to an investment.</summary>
public static class InvitationEndpoints
{
    public static void MapInvitations(this IEndpointRouteBuilder api, SandboxOptions options)
    {
        var waiver = InvitationBodies.Waiver(options);
        var update = InvitationBodies.Update(waiver);
        api.MapGet("/v2/invitations/", ListAsync)
            .Describe("listInvitations", "Invitations", "List invitations", "Oldest first.")
            .Needs(Scopes.InvestmentsRead).Pages()
            .Answers<Page<InvitationAnswer>>(StatusCodes.Status200OK);
        api.MapPost("/v2/invitations/", CreateAsync)
            .Describe("createInvitation", "Invitations", "Create an invitation",
                "The answer says which self-disclosure questions are required. The costs document follows: read again until it is there.")
            .Needs(Scopes.InvestmentsWrite).Takes(InvitationBodies.Create)
            .Answers<InvitationAnswer>(StatusCodes.Status201Created);
        api.MapGet("/v2/invitations/{id:guid}/", GetAsync)
            .Describe("getInvitation", "Invitations", "Get an invitation", "Everything recorded so far.")
            .Needs(Scopes.InvestmentsRead)
            .Answers<InvitationAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
        api.MapPatch("/v2/invitations/{id:guid}/", (Guid id, ApiCall call) => UpdateAsync(id, call, update, waiver))
            .Describe("updateInvitation", "Invitations", "Update an invitation",
                "Any of the fields. Each update drops the costs document and makes a new one. Not possible any more once there is an investment.")
            .Needs(Scopes.InvestmentsWrite).Takes(update, partial: true)
            .Answers<InvitationAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> ListAsync(ApiCall call) => Answer.Ok(await call.PageAsync<InvitationRow, InvitationAnswer>(
        call.Db.Invitations.AsNoTracking(), async rows =>
        {
            var answers = new List<InvitationAnswer>();
            foreach (var row in rows) answers.Add(await InvitationAnswer.OfAsync(call, row));
            return answers;
        }));

    private static async Task<Answer> GetAsync(Guid id, ApiCall call) =>
        await call.Db.Invitations.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } invitation
            ? Answer.Ok(await InvitationAnswer.OfAsync(call, invitation))
            : Answer.NotFound();

    private static async Task<Answer> CreateAsync(ApiCall call)
    {
        if (!call.TryRead(InvitationBodies.Create, out var body, out var refusal)) return refusal;
        var investorId = body.Get(InvitationBodies.InvestorId);
        var campaignId = body.Get(InvitationBodies.CampaignId);
        if (!await call.Db.Investors.AnyAsync(row => row.Id == investorId)) return NoSuch("investor_id", investorId);
        if (await call.Db.Campaigns.FirstOrDefaultAsync(row => row.Id == campaignId) is not { } campaign) return NoSuch("campaign_id", campaignId);
        var available = await Allocation.AvailableAsync(call.Db, campaign);
        if (Allocation.StatusOf(available) == Allocation.SoldOut) return Answer.Invalid("campaign_id", "This campaign is sold out.");
        var units = body.Get(InvitationBodies.Units);
        if (Allocation.Check(campaign, units, available) is { } problem) return Answer.Invalid("units", problem);

        var invitation = new InvitationRow { Id = call.NewId(), InvestorId = investorId, CampaignId = campaignId, Units = units, CreatedAt = call.Now };
        call.Db.Invitations.Add(invitation);
        await MakeCostsDocumentAsync(call, invitation, campaign);
        await call.Db.SaveChangesAsync();
        return Answer.Created(await InvitationAnswer.OfAsync(call, invitation));
    }

    private static async Task<Answer> UpdateAsync(Guid id, ApiCall call, BodySchema update, ChoiceField waiver)
    {
        if (await call.Db.Invitations.FirstOrDefaultAsync(row => row.Id == id) is not { } invitation) return Answer.NotFound();
        if (!call.TryRead(update, out var body, out var refusal)) return refusal;
        if (await call.Db.Investments.AnyAsync(row => row.InvitationId == id))
            return Answer.Impossible("This invitation has become an investment and cannot be changed any more.");
        var campaign = await call.Db.Campaigns.SingleAsync(row => row.Id == invitation.CampaignId);
        if (body.GetOrNull(InvitationBodies.Units) is { } units)
        {
            if (Allocation.Check(campaign, units, await Allocation.AvailableAsync(call.Db, campaign)) is { } problem) return Answer.Invalid("units", problem);
            invitation.Units = units;
        }
        if (body.Has(InvitationBodies.SelfDisclosureSubmittedAt)) invitation.SelfDisclosureSubmittedAt = body.GetOrNull(InvitationBodies.SelfDisclosureSubmittedAt);
        if (body.Has(InvitationBodies.MonthlyIncome)) invitation.MonthlyIncome = body.GetOrNull(InvitationBodies.MonthlyIncome);
        if (body.Has(InvitationBodies.NetWorth)) invitation.NetWorth100k = body.GetOrNull(InvitationBodies.NetWorth);
        if (body.Has(InvitationBodies.SurveySubmittedAt)) invitation.SurveySubmittedAt = body.GetOrNull(InvitationBodies.SurveySubmittedAt);
        if (body.Has(InvitationBodies.Survey)) invitation.Survey = body.JsonOrNull(InvitationBodies.Survey);
        if (body.Has(waiver)) invitation.SurveyWaiver = body.TextOrNull(waiver);
        invitation.Version++;
        await MakeCostsDocumentAsync(call, invitation, campaign);
        await call.Db.SaveChangesAsync();
        return Answer.Ok(await InvitationAnswer.OfAsync(call, invitation));
    }

    private static async Task MakeCostsDocumentAsync(ApiCall call, InvitationRow invitation, CampaignRow campaign)
    {
        var product = await call.Db.Products.SingleAsync(row => row.Id == campaign.ProductId);
        call.Db.Documents.Add(new DocumentRow
        {
            Id = call.NewId(),
            Kind = CostsDocument.Kind,
            Name = $"Kosteninformation v{invitation.Version}.pdf",
            Content = CostsDocument.Write(invitation, campaign, product, call.Now),
            OwnerId = invitation.Id,
            Version = invitation.Version,
            CreatedAt = call.Now,
            ReadyAt = call.Now + call.Settings.CostsDocumentDelay
        });
    }

    private static Answer NoSuch(string field, Guid id) => Answer.Invalid(field, $"Invalid pk \"{id}\" - object does not exist.");
}
