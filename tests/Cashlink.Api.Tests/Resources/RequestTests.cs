using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Resources;

/// <summary>Each method's request: path, body and what is left out.</summary>
public sealed class RequestTests
{
    private static readonly string Id = Scene.Id.ToString();
    private static readonly string Answer = $$"""{"id":"{{Id}}","results":[]}""";

    public static TheoryData<string, string, string> Calls => new()
    {
        { nameof(IInvestors.GetAsync), $"GET /v2/investors/{Id}/", "" },
        { "Investors", "GET /v2/investors/", "" },
        { nameof(CreateInvestor), "POST /v2/investors/", """{"natural_person":{"forename":"Zoë","birth_date":"1980-02-29","is_pep":false,"is_subject_to_us_tax":false},"account_setup_accepted_at":"1970-01-01T00:00:00.000Z"}""" },
        { nameof(InvestorUpdate), $"PATCH /v2/investors/{Id}/", """{"bank_account":{"iban":"DE02120300000000202051"},"tax_information":{"tax_identification_number":"1","non_assessment_certificate":false}}""" },
        { nameof(Identification), $"POST /v2/investors/{Id}/identifications/", """{"document_type":"IDCARD","document_id":"L1","document_issuer":"Berlin","document_valid_from":"2020-01-01","document_valid_to":"2030-01-01","identity_provider":"POSTIDENT","legitimation_process_id":"1","legitimation_protocol_id":"2","verified_at":"1970-01-01T00:00:00.000Z"}""" },
        { nameof(BenefitingPerson), $"POST /v2/investors/{Id}/benefiting-persons/", """{"forename":"Jo","surname":"Brandt","is_pep":true}""" },
        { nameof(LegalPerson), "POST /v2/investors/", """{"legal_person":{"company_name":"Brandt GmbH","legal_form":"GmbH","commercial_register":"HRB 1"},"is_beneficiary":true,"pep_status":false}""" },
        { nameof(Wallet), $"GET /v2/investors/{Id}/wallets/", "" },
        { nameof(AddGenericWallet), $"POST /v2/investors/{Id}/wallets/eth-generic/", """{"address":"0xAb"}""" },
        { nameof(AddManagedWallet), $"POST /v2/investors/{Id}/wallets/eth-managed/", """{"custody_terms_accepted_at":"1970-01-01T00:00:00.000Z"}""" },
        { nameof(Product), $"GET /v2/products/{Id}/", "" },
        { nameof(Campaign), $"GET /v2/campaigns/{Id}/", "" },
        { nameof(Invitation), $"GET /v2/invitations/{Id}/", "" },
        { nameof(InvitationUpdate), $"PATCH /v2/invitations/{Id}/", """{"units":5,"survey":[{"question":"q1","answer":"a2"}]}""" },
        { nameof(SurveyWaivers), $"PATCH /v2/invitations/{Id}/", """{"survey_waiver":null}""" },
        { nameof(CreateInvestment), "POST /v2/investments/", $$"""{"invitation_id":"{{Id}}"}""" },
        { nameof(IInvestments.SignedDocumentsAsync), $"GET /v2/investments/{Id}/signed-documents/", "" },
        { nameof(IInvestments.RegistryStatementsAsync), $"GET /v2/investments/{Id}/registry-statements/", "" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_SendsItsPathAndBody(string call, string line, string body)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then(Answer);

        await SendAsync(scene.Api, call);

        var request = Assert.Single(scene.Server.Requests);
        Assert.Equal(line, $"{request.Method} {request.PathAndQuery[StubServer.BasePath.Length..]}");
        Assert.Equal(body, request.Text);
        Assert.Equal(request.Method == "GET" ? null : Scene.Key.Value, request.Key);
        Assert.Equal("application/json", request.Headers["Accept"]);
        Assert.StartsWith("Cashlink.Api/", request.Headers["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_WithAnEmptyKey_IsRefusedHere()
    {
        await using var scene = await Scene.StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => scene.Api.Investments.CreateAsync(new CreateInvestment(Scene.Id, null), default));
        await Assert.ThrowsAsync<ArgumentException>(
            () => scene.Api.Investments.UpdateAsync(Scene.Id, new InvestmentUpdate(Scene.Id), default(IdempotencyKey)));
    }

    [Theory]
    [InlineData("/api/external")]
    [InlineData("/api/external/")]
    public async Task BaseAddress_WithOrWithoutSlash_IsKept(string path)
    {
        await using var scene = await Scene.StartAsync(options => options.BaseAddress = new Uri(options.BaseAddress!, path));
        scene.Server.Then(Answer);

        await scene.Api.Investments.GetAsync(Scene.Id);

        Assert.StartsWith("/api/external/v2/investments/", Assert.Single(scene.Server.Requests).PathAndQuery, StringComparison.Ordinal);
    }

    private static async Task SendAsync(ICashlinkClient api, string call)
    {
        var (id, key, time) = (Scene.Id, Scene.Key, DateTimeOffset.UnixEpoch);
        switch (call)
        {
            case nameof(IInvestors.GetAsync):
                await api.Investors.GetAsync(id);
                break;
            case "Investors":
                await foreach (var investor in api.Investors.ListAsync())
                    Assert.Fail("The page is empty.");
                break;
            case nameof(CreateInvestor):
                var person = new NaturalPerson { Forename = "Zoë", BirthDate = new DateOnly(1980, 2, 29), IsPep = false, IsSubjectToUsTax = false };
                await api.Investors.CreateAsync(new CreateInvestor { NaturalPerson = person, AccountSetupAcceptedAt = time }, key);
                break;
            case nameof(InvestorUpdate):
                await api.Investors.UpdateAsync(
                    id,
                    new InvestorUpdate
                    {
                        BankAccount = new BankAccount { Iban = "DE02120300000000202051" },
                        TaxInformation = new TaxInformation { TaxIdentificationNumber = "1", NonAssessmentCertificate = false },
                    },
                    key);
                break;
            case nameof(Identification):
                await api.Investors.AddIdentificationAsync(
                    id,
                    new Identification
                    {
                        DocumentType = "IDCARD",
                        DocumentId = "L1",
                        DocumentIssuer = "Berlin",
                        DocumentValidFrom = new DateOnly(2020, 1, 1),
                        DocumentValidTo = new DateOnly(2030, 1, 1),
                        IdentityProvider = "POSTIDENT",
                        LegitimationProcessId = "1",
                        LegitimationProtocolId = "2",
                        VerifiedAt = time,
                    },
                    key);
                break;
            case nameof(BenefitingPerson):
                await api.Investors.AddBenefitingPersonAsync(id, new BenefitingPerson { Forename = "Jo", Surname = "Brandt", IsPep = true }, key);
                break;
            case nameof(LegalPerson):
                var company = new LegalPerson { CompanyName = "Brandt GmbH", LegalForm = "GmbH", CommercialRegister = "HRB 1" };
                await api.Investors.CreateAsync(new CreateInvestor { LegalPerson = company, IsBeneficiary = true, PepStatus = false }, key);
                break;
            case nameof(Wallet):
                await api.Wallets.ListAsync(id);
                break;
            case nameof(AddGenericWallet):
                await api.Wallets.AddGenericAsync(id, new AddGenericWallet("0xAb"), key);
                break;
            case nameof(AddManagedWallet):
                await api.Wallets.AddManagedAsync(id, new AddManagedWallet(time), key);
                break;
            case nameof(Product):
                await api.Products.GetAsync(id);
                break;
            case nameof(Campaign):
                await api.Campaigns.GetAsync(id);
                break;
            case nameof(Invitation):
                await api.Invitations.GetAsync(id);
                break;
            case nameof(InvitationUpdate):
                await api.Invitations.UpdateAsync(id, new InvitationUpdate { Units = 5, Survey = [new SurveyAnswer("q1", "a2")] }, key);
                break;
            case nameof(SurveyWaivers):
                await api.Invitations.UpdateAsync(id, new InvitationUpdate { SurveyWaiver = SurveyWaivers.None }, key);
                break;
            case nameof(CreateInvestment):
                await api.Investments.CreateAsync(new CreateInvestment(id, null), key);
                break;
            case nameof(IInvestments.SignedDocumentsAsync):
                await api.Investments.SignedDocumentsAsync(id);
                break;
            case nameof(IInvestments.RegistryStatementsAsync):
                await api.Investments.RegistryStatementsAsync(id);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(call), call, "No such call.");
        }
    }
}
