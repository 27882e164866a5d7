using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class InvestorTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Fact]
    public async Task Investor_CreatedAndRead_ComesBackAsSent()
    {
        var created = (await host.PostAsync("/v2/investors/", People.Natural())).Expect(201);

        var read = (await host.GetAsync($"/v2/investors/{created.Id}/")).Expect(200);

        Assert.Equal("Müller-Groß", read.Json["natural_person"]!["surname"]!.ToString());
        Assert.Equal("DE53500105173569146251", read.Json["bank_account"]!["iban"]!.ToString());
        Assert.Equal(("PENDING", "2021-05-06T07:14:13.630308Z"), (read["kyc_status"], read["account_setup_accepted_at"]));
    }

    [Fact]
    public async Task Investor_Patched_KeepsWhatWasNotSent()
    {
        var id = await host.CreateInvestorAsync();

        var patched = (await host.PatchAsync($"/v2/investors/{id}/", new { communication = new { email = "neu@example.com", email_confirmed = true } })).Expect(200);

        Assert.Equal("neu@example.com", patched.Json["communication"]!["email"]!.ToString());
        Assert.Equal("Peter", patched.Json["natural_person"]!["forename"]!.ToString());
    }

    [Fact]
    public async Task Investor_WithFieldsNobodyKnows_IsTaken()
    {
        var body = People.Natural();
        body["something_new"] = "kept out of the way";

        (await host.PostAsync("/v2/investors/", body)).Expect(201);
    }

    [Fact]
    public async Task Investor_SubjectToUsTax_IsRefusedBelowItsField()
    {
        var body = People.Natural();
        ((Dictionary<string, object?>)body["natural_person"]!)["is_subject_to_us_tax"] = true;

        var reply = (await host.PostAsync("/v2/investors/", body)).ExpectRefusal("natural_person");

        Assert.NotNull(reply.Json["natural_person"]!["is_subject_to_us_tax"]);
    }

    [Theory]
    [InlineData("birth_date", "10.08.1990")]
    [InlineData("country", "Germany")]
    [InlineData("surname", "")]
    [InlineData("forename", null)]
    [InlineData("salutation", "KING")]
    public async Task Investor_WrongInANestedField_IsRefusedBelowIt(string field, string? value)
    {
        var body = People.Natural();
        ((Dictionary<string, object?>)body["natural_person"]!)[field] = value;

        var reply = (await host.PostAsync("/v2/investors/", body)).ExpectRefusal("natural_person");

        Assert.NotNull(reply.Json["natural_person"]![field]);
    }

    [Fact]
    public async Task Investor_NeitherOrBothKinds_IsRefused()
    {
        (await host.PostAsync("/v2/investors/", new { is_beneficiary = true })).ExpectRefusal("natural_person").ExpectRefusal("legal_person");
        var both = People.Natural();
        both["legal_person"] = new { company_name = "Beides GmbH" };
        (await host.PostAsync("/v2/investors/", both)).ExpectRefusal("legal_person");
    }

    [Fact]
    public async Task Identification_WithAnUploadedProtocol_MakesKycSuccessful()
    {
        var investor = await host.CreateInvestorAsync(identified: false);
        using var form = new MultipartFormDataContent { { new StringContent("ASD"), "file", "protocol.pdf" } };
        var protocol = (await host.CallAsync(HttpMethod.Post, "/v2/documents/", form)).Expect(201).Id;

        (await host.PostAsync($"/v2/investors/{investor}/identifications/", People.Identification(protocol))).Expect(201);

        Assert.Equal("SUCCESSFUL", (await host.GetAsync($"/v2/investors/{investor}/"))["kyc_status"]);
    }

    [Fact]
    public async Task Identification_WithAProtocolNobodyUploaded_IsRefused() =>
        (await host.PostAsync($"/v2/investors/{await host.CreateInvestorAsync(identified: false)}/identifications/", People.Identification(Guid.NewGuid()))).ExpectRefusal("legitimation_protocol_id");

    [Fact]
    public async Task Company_WithoutABenefitingPerson_StaysKycPendingUntilThereIsOne()
    {
        await host.SettingsAsync(new { status_pace_ms = 0 });
        var company = (await host.PostAsync("/v2/investors/", People.Company())).Expect(201).Id;
        (await host.PostAsync($"/v2/investors/{company}/identifications/", People.Identification())).Expect(201);
        var investment = await host.InvestAsync(company);
        Assert.Equal("KYC_PENDING", await host.StatusAsync(investment));

        (await host.PostAsync($"/v2/investors/{company}/benefiting-persons/", new { forename = "Sabine", surname = "Muster", birth_date = "1966-12-24" })).Expect(201);

        await Journeys.UntilAsync(async () => await host.StatusAsync(investment) != "KYC_PENDING", "the company leaves KYC_PENDING");
        await host.SettingsAsync(new { status_pace_ms = (int?)null });
    }

    [Fact]
    public async Task BenefitingPerson_OfANaturalPerson_IsRefused() =>
        (await host.PostAsync($"/v2/investors/{await host.CreateInvestorAsync()}/benefiting-persons/", new { forename = "A", surname = "B" })).ExpectRefusal("non_field_errors");

    [Fact]
    public async Task Investor_Unknown_Is404() => (await host.GetAsync($"/v2/investors/{Guid.NewGuid()}/")).Expect(404);

    [Fact]
    public async Task Names_VeryUnusual_AreServedWhole()
    {
        var person = (await host.GetAsync($"/v2/investors/{SandboxHost.Investor(6)}/")).Expect(200).Json["natural_person"]!;

        Assert.Contains("<script>alert('Grüße & Küsse')</script>", person["forename"]!.ToString(), StringComparison.Ordinal);
        Assert.Contains("בן־דוד", person["surname"]!.ToString(), StringComparison.Ordinal);
    }
}
