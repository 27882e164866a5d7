using Cashlink.Sandbox.Campaigns;
using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Invitations;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investments;

/// <summary>An investment is the contract that an invitation has become.</summary>
public static class InvestmentEndpoints
{
    public static void MapInvestments(this IEndpointRouteBuilder api)
    {
        api.MapGet("/v2/investments/", ListAsync)
            .Describe("listInvestments", "Investments", "List investments", "Oldest first; of one invitation or one investor when asked.")
            .Needs(Scopes.InvestmentsRead).Pages().Query("invitation_id", "Only the investment of this invitation.", "string", "uuid")
            .Query("investor_id", "Only the investments of this investor.", "string", "uuid")
            .Answers<Page<InvestmentAnswer>>(StatusCodes.Status200OK).Refuses(StatusCodes.Status400BadRequest);
        api.MapPost("/v2/investments/", CreateAsync)
            .Describe("createInvestment", "Investments", "Create an investment",
                "From an invitation that holds all that its campaign asks for. What is missing is named by its field.")
            .Needs(Scopes.InvestmentsWrite).Takes(InvestmentBodies.Create)
            .Answers<InvestmentAnswer>(StatusCodes.Status201Created);
        api.MapGet("/v2/investments/{id:guid}/", GetAsync)
            .Describe("getInvestment", "Investments", "Get an investment", "Its status, and the payment details once it was accepted.")
            .Needs(Scopes.InvestmentsRead)
            .Answers<InvestmentAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
        api.MapPatch("/v2/investments/{id:guid}/", UpdateAsync)
            .Describe("updateInvestment", "Investments", "Set the wallet", "The wallet to deliver to; it can be set late, and again until delivery.")
            .Needs(Scopes.InvestmentsWrite).Takes(InvestmentBodies.Update, partial: true)
            .Answers<InvestmentAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
        api.MapWithdrawal();
        api.MapGet("/v2/investments/{id:guid}/signed-documents/", (Guid id, ApiCall call) => PapersAsync(id, call, InvestmentPapers.SignedKinds))
            .Describe("listSignedDocuments", "Investments", "List the signed documents", "Among them the costs document in the version that was signed.")
            .Needs(Scopes.InvestmentsRead)
            .Answers<DocumentLinkAnswer[]>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
        api.MapGet("/v2/investments/{id:guid}/registry-statements/", (Guid id, ApiCall call) => PapersAsync(id, call, InvestmentPapers.RegistryKinds))
            .Describe("listRegistryStatements", "Investments", "List the registry statements", "Empty until the units were delivered.")
            .Needs(Scopes.InvestmentsRead)
            .Answers<DocumentLinkAnswer[]>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> ListAsync(ApiCall call)
    {
        IQueryable<InvestmentRow> rows = call.Db.Investments.AsNoTracking();
        if (call.Context.Request.Query["invitation_id"].ToString() is { Length: > 0 } ofInvitation)
        {
            if (!Guid.TryParseExact(ofInvitation, "D", out var invitation)) return Answer.Invalid("invitation_id", "Must be a valid UUID.");
            rows = rows.Where(row => row.InvitationId == invitation);
        }
        if (call.Context.Request.Query["investor_id"].ToString() is { Length: > 0 } ofInvestor)
        {
            if (!Guid.TryParseExact(ofInvestor, "D", out var investor)) return Answer.Invalid("investor_id", "Must be a valid UUID.");
            rows = rows.Where(row => row.InvestorId == investor);
        }
        return Answer.Ok(await call.PageAsync<InvestmentRow, InvestmentAnswer>(rows, async part =>
        {
            var answers = new List<InvestmentAnswer>();
            foreach (var row in part) answers.Add(await InvestmentAnswer.OfAsync(call, row));
            return answers;
        }));
    }

    private static async Task<Answer> GetAsync(Guid id, ApiCall call) =>
        await call.Db.Investments.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } investment
            ? Answer.Ok(await InvestmentAnswer.OfAsync(call, investment))
            : Answer.NotFound();

    private static async Task<Answer> CreateAsync(ApiCall call)
    {
        if (!call.TryRead(InvestmentBodies.Create, out var body, out var refusal)) return refusal;
        var invitationId = body.Get(InvestmentBodies.InvitationId);
        if (await call.Db.Invitations.FirstOrDefaultAsync(row => row.Id == invitationId) is not { } invitation)
            return Answer.Invalid("invitation_id", $"Invalid pk \"{invitationId}\" - object does not exist.");
        if (await call.Db.Investments.AnyAsync(row => row.InvitationId == invitationId))
            return Answer.Invalid("invitation_id", "There is an investment for this invitation already.");

        var campaign = await call.Db.Campaigns.SingleAsync(row => row.Id == invitation.CampaignId);
        var holding = await Holding.OfAsync(call.Db, invitation, campaign);
        var problems = InvestmentRules.Check(invitation, campaign, holding);
        if (!problems.ContainsKey("units") && Allocation.Check(campaign, invitation.Units, await Allocation.AvailableAsync(call.Db, campaign)) is { } problem)
            problems["units"] = new System.Text.Json.Nodes.JsonArray(problem);
        if (problems.Count > 0) return Answer.Invalid(problems);

        var investor = await call.Db.Investors.SingleAsync(row => row.Id == invitation.InvestorId);
        var id = call.NewId();
        var investment = new InvestmentRow
        {
            Id = id,
            InvitationId = invitation.Id,
            InvestorId = invitation.InvestorId,
            CampaignId = invitation.CampaignId,
            ProductId = campaign.ProductId,
            Units = invitation.Units,
            Status = LifeCycle.First(investor.KycStatus),
            StatusChangedAt = call.Now,
            SignedAt = body.Get(InvestmentBodies.SignedAt),
            PaymentReference = "CL-" + id.ToString("N", CultureInfo.InvariantCulture)[..10].ToUpperInvariant(),
            CreatedAt = call.Now
        };
        StatusSchedule.Schedule(investment, investor.KycStatus, call.Settings, call.Now);
        call.Db.Investments.Add(investment);
        await InvestmentPapers.SignAsync(call, investment, invitation, campaign, investor);
        return Answer.Created(await InvestmentAnswer.OfAsync(call, investment));
    }

    private static async Task<Answer> UpdateAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investments.FirstOrDefaultAsync(row => row.Id == id) is not { } investment) return Answer.NotFound();
        if (!call.TryRead(InvestmentBodies.Update, out var body, out var refusal)) return refusal;
        if (body.GetOrNull(InvestmentBodies.Wallet) is not { } walletId) return Answer.Ok(await InvestmentAnswer.OfAsync(call, investment));
        var wallet = await call.Db.Wallets.FirstOrDefaultAsync(row => row.Id == walletId && row.InvestorId == investment.InvestorId);
        // Another investor's wallet is answered like none: whose it is is nobody's business.
        if (wallet is null) return Answer.Invalid("wallet", $"Invalid pk \"{walletId}\" - object does not exist.");
        if (!wallet.ReceivingEnabled) return Answer.Invalid("wallet", "This wallet cannot receive.");
        if (InvestmentStatuses.IsClosed(investment.Status)) return Answer.Invalid("wallet", $"The wallet cannot be set any more: the status is {investment.Status}.");

        investment.Wallet = walletId;
        var kyc = await call.Db.Investors.Where(row => row.Id == investment.InvestorId).Select(row => row.KycStatus).SingleAsync();
        if (investment.NextStatusAt is null) StatusSchedule.Schedule(investment, kyc, call.Settings, call.Now);
        return Answer.Ok(await InvestmentAnswer.OfAsync(call, investment));
    }

    private static async Task<Answer> PapersAsync(Guid id, ApiCall call, IReadOnlyList<string> kinds)
    {
        if (!await call.Db.Investments.AnyAsync(row => row.Id == id)) return Answer.NotFound();
        var papers = await call.Db.Documents.AsNoTracking().Where(row => row.OwnerId == id && kinds.Contains(row.Kind)).OrderBy(row => row.Number)
            .Select(row => new { row.Id, row.Name, row.Kind }).ToListAsync();
        return Answer.Ok(papers.Select(paper => new DocumentLinkAnswer(paper.Id, paper.Name, paper.Kind, DocumentLinks.Url(call, paper.Id))).ToArray());
    }
}
