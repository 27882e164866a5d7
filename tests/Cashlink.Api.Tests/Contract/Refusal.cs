using System.Text.Json.Nodes;

namespace Cashlink.Api.Tests.Contract;

/// <summary>A call that the API refuses, and what the client says then.</summary>
/// <param name="Name">What is wrong.</param>
/// <param name="Status">The answer's status.</param>
/// <param name="Fields">The fields that are named.</param>
/// <param name="RunAsync">Makes what is needed and then the call.</param>
internal sealed record Refusal(string Name, int Status, string[] Fields, Func<ICashlinkClient, SandboxFixture, Task> RunAsync)
{
    private static readonly string[] General = [CashlinkException.NonFieldErrors];
    private static readonly string[] Detail = [CashlinkException.Detail];

    public static IReadOnlyList<Refusal> All { get; } =
    [
        new("Investors.Get, nobody", 404, Detail, (api, _) => api.Investors.GetAsync(Scenario.Nobody)),
        new("Investors.Create, neither kind", 400, ["natural_person", "legal_person"], (api, _) => api.Investors.CreateAsync(new CreateInvestor(), Key)),
        new("Investors.Create, nested field missing", 400, ["natural_person.birth_date"],
            (api, _) => api.Investors.CreateAsync(new CreateInvestor { NaturalPerson = Scenario.Person with { BirthDate = null } }, Key)),
        new("Investors.Create, nested field wrong", 400, ["bank_account.iban"],
            (api, _) => api.Investors.CreateAsync(Scenario.NewInvestor with { BankAccount = new BankAccount { AccountHolder = "A", Iban = "none" } }, Key)),
        new("Investors.Create, US tax", 400, ["natural_person.is_subject_to_us_tax"],
            (api, _) => api.Investors.CreateAsync(new CreateInvestor { NaturalPerson = Scenario.Person with { IsSubjectToUsTax = true } }, Key)),
        new("Investors.Update, nobody", 404, Detail, (api, _) => api.Investors.UpdateAsync(Scenario.Nobody, new InvestorUpdate { IsBeneficiary = true }, Key)),
        new("Investors.Update, other kind", 400, ["legal_person"],
            (api, _) => api.Investors.UpdateAsync(Scenario.Investor(1), new InvestorUpdate { LegalPerson = new LegalPerson { CompanyName = "A" } }, Key)),
        new("Investors.AddIdentification, nobody", 404, Detail,
            (api, _) => api.Investors.AddIdentificationAsync(Scenario.Nobody, Scenario.Identification, Key)),
        new("Investors.AddIdentification, fields missing", 400, ["document_id", "verified_at"],
            (api, _) => api.Investors.AddIdentificationAsync(Scenario.Investor(3), Scenario.Identification with { DocumentId = null, VerifiedAt = null }, Key)),
        new("Investors.AddIdentification, unknown protocol", 400, ["legitimation_protocol_id"],
            (api, _) => api.Investors.AddIdentificationAsync(
                Scenario.Investor(3), Scenario.Identification with { LegitimationProtocolId = Scenario.Nobody.ToString() }, Key)),
        new("Investors.AddBenefitingPerson, of a person", 400, General,
            (api, _) => api.Investors.AddBenefitingPersonAsync(Scenario.Investor(1), new BenefitingPerson { Forename = "A", Surname = "B" }, Key)),

        new("Wallets.List, nobody", 404, Detail, (api, _) => api.Wallets.ListAsync(Scenario.Nobody)),
        new("Wallets.AddGeneric, no address", 400, ["address"], (api, _) => api.Wallets.AddGenericAsync(Scenario.Investor(2), new AddGenericWallet("0x1"), Key)),
        new("Wallets.AddGeneric, somebody else's", 400, ["address"],
            async (api, _) =>
            {
                await api.Wallets.AddGenericAsync(Scenario.Investor(1), new AddGenericWallet(Scenario.Address), Key);
                await api.Wallets.AddGenericAsync(Scenario.Investor(2), new AddGenericWallet(Scenario.Address), Key);
            }),
        new("Wallets.AddGeneric, not identified", 400, General,
            (api, _) => api.Wallets.AddGenericAsync(Scenario.Investor(3), new AddGenericWallet(Scenario.Address), Key)),
        new("Wallets.AddManaged, not identified", 400, General,
            (api, _) => api.Wallets.AddManagedAsync(Scenario.Investor(3), new AddManagedWallet(Scenario.Time), Key)),
        new("Wallets.AddManaged, twice", 400, General,
            async (api, _) =>
            {
                await api.Wallets.AddManagedAsync(Scenario.Investor(2), new AddManagedWallet(Scenario.Time), Key);
                await api.Wallets.AddManagedAsync(Scenario.Investor(2), new AddManagedWallet(Scenario.Time), Key);
            }),
        new("Wallets.AddManaged, not enabled", 400, General,
            async (api, sandbox) =>
            {
                await sandbox.SetAsync(new JsonObject { ["managed_wallets_enabled"] = false });
                try
                {
                    await api.Wallets.AddManagedAsync(Scenario.Investor(2), new AddManagedWallet(Scenario.Time), Key);
                }
                finally
                {
                    await sandbox.SetAsync(new JsonObject { ["managed_wallets_enabled"] = true });
                }
            }),

        new("Documents.Upload, empty", 400, ["file"], (api, _) => api.Documents.UploadAsync(new MemoryStream(), "empty.pdf", "application/pdf", Key)),
        new("Documents.Open, none", 404, Detail, (api, _) => api.Documents.OpenAsync($"v2/documents/{Scenario.Nobody}/")),
        new("Products.Get, none", 404, Detail, (api, _) => api.Products.GetAsync(Scenario.Nobody)),
        new("Campaigns.Get, none", 404, Detail, (api, _) => api.Campaigns.GetAsync(Scenario.Nobody)),

        new("Invitations.Get, none", 404, Detail, (api, _) => api.Invitations.GetAsync(Scenario.Nobody)),
        new("Invitations.Create, nobody", 400, ["investor_id"],
            (api, _) => api.Invitations.CreateAsync(Scenario.NewInvitation with { InvestorId = Scenario.Nobody }, Key)),
        new("Invitations.Create, no campaign", 400, ["campaign_id"],
            (api, _) => api.Invitations.CreateAsync(Scenario.NewInvitation with { CampaignId = Scenario.Nobody }, Key)),
        new("Invitations.Create, sold out", 400, ["campaign_id"],
            (api, _) => api.Invitations.CreateAsync(Scenario.NewInvitation with { CampaignId = Scenario.Campaign(3) }, Key)),
        new("Invitations.Create, below the minimum", 400, ["units"], (api, _) => api.Invitations.CreateAsync(Scenario.NewInvitation with { Units = 1 }, Key)),
        new("Invitations.Create, above the maximum", 400, ["units"],
            (api, _) => api.Invitations.CreateAsync(Scenario.NewInvitation with { Units = 100_000 }, Key)),
        new("Invitations.Create, none at all", 400, ["units"], (api, _) => api.Invitations.CreateAsync(Scenario.NewInvitation with { Units = 0 }, Key)),
        new("Invitations.Update, none", 404, Detail, (api, _) => api.Invitations.UpdateAsync(Scenario.Nobody, new InvitationUpdate { Units = 2 }, Key)),
        new("Invitations.Update, unknown waiver", 400, ["survey_waiver"],
            async (api, _) => await api.Invitations.UpdateAsync(await Scenario.InvitationAsync(api), new InvitationUpdate { SurveyWaiver = "WHY_NOT" }, Key)),
        new("Invitations.Update, part of a list wrong", 400, ["survey[1].answer"],
            async (api, _) => await api.Invitations.UpdateAsync(
                await Scenario.InvitationAsync(api), new InvitationUpdate { Survey = [new SurveyAnswer("q1", "a1"), new SurveyAnswer("q2", "")] }, Key)),
        new("Invitations.Update, already an investment", 400, General,
            async (api, _) =>
            {
                var investment = await api.Investments.GetAsync(await Scenario.InvestmentAsync(api));
                await api.Invitations.UpdateAsync(investment.InvitationId!.Value, new InvitationUpdate { Units = 3 }, Key);
            }),

        new("Investments.Get, none", 404, Detail, (api, _) => api.Investments.GetAsync(Scenario.Nobody)),
        new("Investments.Create, no invitation", 400, ["invitation_id"],
            (api, _) => api.Investments.CreateAsync(new CreateInvestment(Scenario.Nobody, Scenario.Time), Key)),
        new("Investments.Create, not signed", 400, ["signed_at"],
            async (api, _) => await api.Investments.CreateAsync(new CreateInvestment(await Scenario.InvitationAsync(api), null), Key)),
        new("Investments.Create, twice", 400, ["invitation_id"],
            async (api, _) =>
            {
                var investment = await api.Investments.GetAsync(await Scenario.InvestmentAsync(api));
                await api.Investments.CreateAsync(new CreateInvestment(investment.InvitationId!.Value, Scenario.Time), Key);
            }),
        new("Investments.Create, answers missing", 400,
            ["survey_submitted_at", "survey", "self_disclosure_submitted_at", "self_disclosure_monthly_income", "self_disclosure_net_worth_100k"],
            async (api, _) =>
            {
                var invitation = await api.Invitations.CreateAsync(new CreateInvitation(Scenario.Investor(1), Scenario.Campaign(1), 1100), Key);
                await api.Investments.CreateAsync(new CreateInvestment(invitation.Id, Scenario.Time), Key);
            }),
        new("Investments.Create, waiver missing", 400, ["survey_waiver"],
            async (api, _) =>
            {
                var invitation = await api.Invitations.CreateAsync(new CreateInvitation(Scenario.Investor(1), Scenario.Campaign(1), 100), Key);
                await api.Invitations.UpdateAsync(invitation.Id, new InvitationUpdate { SurveySubmittedAt = Scenario.Time, Survey = [] }, Key);
                await api.Investments.CreateAsync(new CreateInvestment(invitation.Id, Scenario.Time), Key);
            }),
        new("Investments.Create, above every limit", 400, ["units", "survey_submitted_at", "survey"],
            async (api, _) =>
            {
                var invitation = await api.Invitations.CreateAsync(new CreateInvitation(Scenario.Investor(1), Scenario.Campaign(1), 25_001), Key);
                await api.Investments.CreateAsync(new CreateInvestment(invitation.Id, Scenario.Time), Key);
            }),
        new("Investments.Update, none", 404, Detail, (api, _) => api.Investments.UpdateAsync(Scenario.Nobody, new InvestmentUpdate(Scenario.Nobody), Key)),
        new("Investments.Update, somebody else's wallet", 400, ["wallet"],
            async (api, _) =>
            {
                var other = (await api.Wallets.ListAsync(Scenario.Investor(5))).Single();
                await api.Investments.UpdateAsync(await Scenario.InvestmentAsync(api), new InvestmentUpdate(other.Id), Key);
            }),
        new("Investments.Withdraw, none", 404, Detail,
            (api, _) => api.Investments.WithdrawAsync(Scenario.Nobody, new WithdrawInvestment(Scenario.Time), Key)),
        new("Investments.Withdraw, ended already", 400, General,
            async (api, sandbox) =>
            {
                var investment = await Scenario.InvestmentAsync(api);
                await sandbox.SetStatusAsync(investment, "REJECTION");
                await api.Investments.WithdrawAsync(investment, new WithdrawInvestment(Scenario.Time), Key);
            }),
        new("Investments.Withdraw, too late", 400, ["declared_at"],
            async (api, sandbox) =>
            {
                var id = await Scenario.InvestmentAsync(api);
                await sandbox.SetStatusAsync(id, "ACCEPTED");
                var accepted = (await api.Investments.GetAsync(id)).StatusChangedAt!.Value;
                await api.Investments.WithdrawAsync(id, new WithdrawInvestment(accepted.AddDays(19)), Key);
            }),
        new("Investments.SignedDocuments, none", 404, Detail, (api, _) => api.Investments.SignedDocumentsAsync(Scenario.Nobody)),
        new("Investments.RegistryStatements, none", 404, Detail, (api, _) => api.Investments.RegistryStatementsAsync(Scenario.Nobody)),
    ];

    public static TheoryData<string> Names => [.. All.Select(refusal => refusal.Name)];

    private static IdempotencyKey Key => Scenario.NewKey();

    public static Refusal Of(string name) => All.Single(refusal => refusal.Name == name);
}
