using System.Text.Json.Nodes;
using Cashlink.Sandbox.Storage;

namespace Cashlink.Sandbox.Investors;

public sealed record InvestorAnswer(Guid Id, JsonObject? NaturalPerson, JsonObject? LegalPerson, JsonObject? BankAccount, JsonObject? TaxInformation,
    JsonObject? Communication, bool? IsBeneficiary, bool? PepStatus, DateTimeOffset? AccountSetupAcceptedAt, string KycStatus, DateTimeOffset CreatedAt)
{
    public static InvestorAnswer Of(InvestorRow investor) => new(investor.Id, Json(investor.NaturalPerson), Json(investor.LegalPerson),
        Json(investor.BankAccount), Json(investor.TaxInformation), Json(investor.Communication), investor.IsBeneficiary, investor.PepStatus,
        investor.AccountSetupAcceptedAt, investor.KycStatus, investor.CreatedAt);

    private static JsonObject? Json(string? text) => text is null ? null : JsonNode.Parse(text)?.AsObject();
}

public sealed record IdentificationAnswer(Guid Id, DateTimeOffset CreatedAt);

public sealed record BenefitingPersonAnswer(Guid Id, DateTimeOffset CreatedAt);
