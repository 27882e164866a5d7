using Cashlink.Sandbox.Documents;
using Cashlink.Sandbox.ExternalApi;
using Cashlink.Sandbox.Investments;
using Cashlink.Sandbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace Cashlink.Sandbox.Investors;

/// <summary>Identifications, and the persons who benefit from a company: what KYC waits for.</summary>
public static class KycEndpoints
{
    public static void MapKyc(this IEndpointRouteBuilder api)
    {
        api.MapPost("/v2/investors/{id:guid}/identifications/", IdentifyAsync)
            .Describe("addIdentification", "Investors", "Add an identification", "A natural person's KYC succeeds with it.")
            .Needs(Scopes.InvestorsWrite).Takes(InvestorBodies.Identification)
            .Answers<IdentificationAnswer>(StatusCodes.Status201Created).Refuses(StatusCodes.Status404NotFound);
        api.MapPost("/v2/investors/{id:guid}/benefiting-persons/", AddBenefitingPersonAsync)
            .Describe("addBenefitingPerson", "Investors", "Add a benefiting person", "Without one, a company's investments stay KYC_PENDING.")
            .Needs(Scopes.InvestorsWrite).Takes(InvestorBodies.BenefitingPerson)
            .Answers<BenefitingPersonAnswer>(StatusCodes.Status201Created).Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Answer> IdentifyAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investors.FirstOrDefaultAsync(row => row.Id == id) is not { } investor) return Answer.NotFound();
        if (!call.TryRead(InvestorBodies.Identification, out var body, out var refusal)) return refusal;
        if (body.GetOrNull(InvestorBodies.ProtocolId) is { } protocol
            && !await call.Db.Documents.AnyAsync(row => row.Id == protocol && row.Kind == DocumentEndpoints.UploadKind))
            return Answer.Invalid(InvestorBodies.ProtocolId.Name, $"Invalid pk \"{protocol}\" - object does not exist.");

        var identification = new IdentificationRow { Id = call.NewId(), InvestorId = id, Data = body.ToJson(), CreatedAt = call.Now };
        call.Db.Identifications.Add(identification);
        if (!investor.IsLegalPerson) await SucceedAsync(call, investor);
        return Answer.Created(new IdentificationAnswer(identification.Id, identification.CreatedAt));
    }

    private static async Task<Answer> AddBenefitingPersonAsync(Guid id, ApiCall call)
    {
        if (await call.Db.Investors.FirstOrDefaultAsync(row => row.Id == id) is not { } investor) return Answer.NotFound();
        if (!call.TryRead(InvestorBodies.BenefitingPerson, out var body, out var refusal)) return refusal;
        if (!investor.IsLegalPerson) return Answer.Impossible("Only a legal person has benefiting persons.");
        var person = new BenefitingPersonRow { Id = call.NewId(), InvestorId = id, Data = body.ToJson(), CreatedAt = call.Now };
        call.Db.BenefitingPersons.Add(person);
        await SucceedAsync(call, investor);
        return Answer.Created(new BenefitingPersonAnswer(person.Id, person.CreatedAt));
    }

    /// <summary>An investor who was refused stays refused; that takes more than another document.</summary>
    private static async Task SucceedAsync(ApiCall call, InvestorRow investor)
    {
        if (investor.KycStatus != KycStatus.Pending) return;
        investor.KycStatus = KycStatus.Successful;
        await StatusSchedule.RescheduleOfAsync(call.Db, investor, call.Settings, call.Now);
    }
}
