using System.Text.Json.Nodes;
using Cashlink.Sandbox.Bodies;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investors;

public static class InvestorEndpoints
{
    public static void MapInvestors(this IEndpointRouteBuilder api)
    {
        api.MapGet("/v2/investors/", ListAsync)
            .Describe("listInvestors", "Investors", "List investors", "Oldest first.")
            .Needs(Scopes.InvestorsRead).Pages()
            .Answers<Page<InvestorAnswer>>(StatusCodes.Status200OK);
        api.MapPost("/v2/investors/", Create)
            .Describe("createInvestor", "Investors", "Create an investor",
                "A natural person or a legal person, not both. KYC is pending until the investor is identified, a company also until it has a benefiting person.")
            .Needs(Scopes.InvestorsWrite).Takes(InvestorBodies.Investor)
            .Answers<InvestorAnswer>(StatusCodes.Status201Created);
        api.MapGet("/v2/investors/{id:guid}/", GetAsync)
            .Describe("getInvestor", "Investors", "Get an investor", "With the status of KYC.")
            .Needs(Scopes.InvestorsRead)
            .Answers<InvestorAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
        api.MapPatch("/v2/investors/{id:guid}/", UpdateAsync)
            .Describe("updateInvestor", "Investors", "Update an investor", "Each part that is sent replaces the part that was there.")
            .Needs(Scopes.InvestorsWrite).Takes(InvestorBodies.Investor, partial: true)
            .Answers<InvestorAnswer>(StatusCodes.Status200OK).Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> ListAsync(ApiCall call) => Answer.Ok(await call.PageAsync<InvestorRow, InvestorAnswer>(
        call.Db.Investors.AsNoTracking(), rows => Task.FromResult<IReadOnlyList<InvestorAnswer>>([.. rows.Select(InvestorAnswer.Of)])));

    private static async Task<Answer> GetAsync(Guid id, ApiCall call) =>
        await call.Db.Investors.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id) is { } investor
            ? Answer.Ok(InvestorAnswer.Of(investor))
            : Answer.NotFound();

    private static Answer Create(ApiCall call)
    {
        if (!call.TryRead(InvestorBodies.Investor, out var body, out var refusal)) return refusal;
        if (body.Has(InvestorBodies.NaturalPerson) == body.Has(InvestorBodies.LegalPerson))
            return Answer.Invalid(new JsonObject
            {
                ["natural_person"] = new JsonArray("Send either natural_person or legal_person."),
                ["legal_person"] = new JsonArray("Send either natural_person or legal_person.")
            });
        if (SubjectToUsTax(body) is { } refused) return refused;
        var investor = new InvestorRow { Id = call.NewId(), IsLegalPerson = body.Has(InvestorBodies.LegalPerson), CreatedAt = call.Now };
        Apply(investor, body);
        call.Db.Investors.Add(investor);
        return Answer.Created(InvestorAnswer.Of(investor));
    }

    private static async Task<Answer> UpdateAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investors.FirstOrDefaultAsync(row => row.Id == id) is not { } investor) return Answer.NotFound();
        if (!call.TryRead(InvestorBodies.Investor, out var body, out var refusal)) return refusal;
        if (body.Has(InvestorBodies.NaturalPerson) && investor.IsLegalPerson) return Answer.Invalid("natural_person", "This investor is a legal person.");
        if (body.Has(InvestorBodies.LegalPerson) && !investor.IsLegalPerson) return Answer.Invalid("legal_person", "This investor is a natural person.");
        if (SubjectToUsTax(body) is { } refused) return refused;
        Apply(investor, body);
        return Answer.Ok(InvestorAnswer.Of(investor));
    }

    private static Answer? SubjectToUsTax(BodyValues body) =>
        body.Has(InvestorBodies.NaturalPerson) && body.Get(InvestorBodies.NaturalPerson)["is_subject_to_us_tax"]?.GetValue<bool>() == true
            ? Answer.Invalid(new JsonObject
            {
                ["natural_person"] = new JsonObject { ["is_subject_to_us_tax"] = new JsonArray("Persons subject to US tax cannot be accepted.") }
            })
            : null;

    private static void Apply(InvestorRow investor, BodyValues body)
    {
        if (body.Has(InvestorBodies.NaturalPerson)) investor.NaturalPerson = body.JsonOrNull(InvestorBodies.NaturalPerson);
        if (body.Has(InvestorBodies.LegalPerson)) investor.LegalPerson = body.JsonOrNull(InvestorBodies.LegalPerson);
        if (body.Has(InvestorBodies.BankAccount)) investor.BankAccount = body.JsonOrNull(InvestorBodies.BankAccount);
        if (body.Has(InvestorBodies.TaxInformation)) investor.TaxInformation = body.JsonOrNull(InvestorBodies.TaxInformation);
        if (body.Has(InvestorBodies.Communication)) investor.Communication = body.JsonOrNull(InvestorBodies.Communication);
        if (body.Has(InvestorBodies.IsBeneficiary)) investor.IsBeneficiary = body.GetOrNull(InvestorBodies.IsBeneficiary);
        if (body.Has(InvestorBodies.PepStatus)) investor.PepStatus = body.GetOrNull(InvestorBodies.PepStatus);
        if (body.Has(InvestorBodies.AccountSetupAcceptedAt)) investor.AccountSetupAcceptedAt = body.GetOrNull(InvestorBodies.AccountSetupAcceptedAt);
    }
}
