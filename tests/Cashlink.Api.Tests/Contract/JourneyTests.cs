namespace Cashlink.Api.Tests.Contract;

/// <summary>From a person nobody knows to delivered units, as Cashlink's guides have it.</summary>
public sealed class JourneyTests(SandboxFixture sandbox) : ContractTest(sandbox)
{
    [Fact]
    public async Task Investor_FromCreationToDelivery_IsWhatTheAnswersSay()
    {
        var investor = await Api.Investors.CreateAsync(Scenario.NewInvestor, Scenario.NewKey());
        Assert.Equal(KycStatus.Pending, investor.KycStatus);
        var protocol = await Api.Documents.UploadAsync(Scenario.File(), "protocol.pdf", "application/pdf", Scenario.NewKey());
        await Api.Investors.AddIdentificationAsync(
            investor.Id, Scenario.Identification with { LegitimationProtocolId = protocol.Id.ToString() }, Scenario.NewKey());
        var wallet = await Api.Wallets.AddGenericAsync(investor.Id, new AddGenericWallet(Scenario.Address, ReceivingEnabled: true), Scenario.NewKey());
        investor = await Api.Investors.GetAsync(investor.Id);

        Assert.Equal(KycStatus.Successful, investor.KycStatus);
        Assert.Equal(Scenario.Person, investor.NaturalPerson);
        Assert.Equal(Scenario.NewInvestor.BankAccount, investor.BankAccount);
        Assert.Equal(Scenario.NewInvestor.TaxInformation, investor.TaxInformation);
        Assert.Equal(Scenario.NewInvestor.Communication, investor.Communication);
        Assert.Equal(Scenario.Time, investor.AccountSetupAcceptedAt);
        Assert.Equal((WalletType.EthGeneric, Scenario.Address, true), (wallet.Type, wallet.Address, wallet.ReceivingEnabled));

        var invitation = await Api.Invitations.CreateAsync(new CreateInvitation(investor.Id, Scenario.Campaign(1), 1100), Scenario.NewKey());
        Assert.Equal(1100m, invitation.Amount!.Value.ToDecimal());
        Assert.Equal(["self_disclosure_monthly_income", "self_disclosure_net_worth_100k"], invitation.SelfDisclosureRequired);
        await Api.Invitations.UpdateAsync(
            invitation.Id,
            new InvitationUpdate { SelfDisclosureSubmittedAt = Scenario.Time, SelfDisclosureMonthlyIncome = true, SelfDisclosureNetWorth100k = true },
            Scenario.NewKey());
        await Api.Invitations.UpdateAsync(invitation.Id, new InvitationUpdate { SurveySubmittedAt = Scenario.Time, Survey = [] }, Scenario.NewKey());
        invitation = await Api.Invitations.UpdateAsync(invitation.Id, new InvitationUpdate { SurveyWaiver = SurveyWaivers.NoAnswers }, Scenario.NewKey());
        Assert.Equal(SurveyWaivers.NoAnswers, invitation.SurveyWaiver);
        Assert.Equal([], invitation.Survey);
        Assert.Equal(Scenario.Time, invitation.SelfDisclosureSubmittedAt);
        Assert.True(invitation.SelfDisclosureMonthlyIncome & invitation.SelfDisclosureNetWorth100k);
        await AssertPdfAsync((await Api.Invitations.GetAsync(invitation.Id)).CostsDocument!.Url);

        var investment = await Api.Investments.CreateAsync(new CreateInvestment(invitation.Id, Scenario.Time), Scenario.NewKey());
        Assert.NotEqual(InvestmentStatus.Accepted, investment.Status);
        Assert.Null(investment.Payment);
        investment = await Api.Investments.UpdateAsync(investment.Id, new InvestmentUpdate(wallet.Id), key: null);
        Assert.Equal(wallet.Id, investment.Wallet);
        Assert.Equal(Scenario.Time, investment.SignedAt);

        await Sandbox.SetStatusAsync(investment.Id, "ACCEPTED");
        investment = await Api.Investments.GetAsync(investment.Id);
        Assert.Equal(InvestmentStatus.Accepted, investment.Status);
        Assert.NotNull(investment.StatusChangedAt);
        Assert.NotNull(investment.Payment!.Iban);
        Assert.Equal(1100m, investment.Payment.Amount!.Value.ToDecimal());
        var signed = await Api.Investments.SignedDocumentsAsync(investment.Id);
        Assert.NotEmpty(signed);
        await AssertPdfAsync(signed[0].Url);

        await Sandbox.SetStatusAsync(investment.Id, "DELIVERED");
        await AssertPdfAsync((await Api.Investments.RegistryStatementsAsync(investment.Id)).Single().Url);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("ACCEPTED")]
    [InlineData("DELIVERED")]
    public async Task Withdrawal_BeforeAndAfterAcceptance_EndsTheInvestment(string? status)
    {
        var id = await Scenario.InvestmentAsync(Api);
        if (status is not null)
            await Sandbox.SetStatusAsync(id, status);

        var withdrawn = await Api.Investments.WithdrawAsync(id, new WithdrawInvestment(Scenario.Time), Scenario.NewKey());

        Assert.Equal(InvestmentStatus.Cancellation, withdrawn.Status);
        Assert.Equal(InvestmentStatus.Cancellation, (await Api.Investments.GetAsync(id)).Status);
    }

    [Fact]
    public async Task Waiver_TakenBack_IsGone()
    {
        var invitation = await Scenario.InvitationAsync(Api);
        await Api.Invitations.UpdateAsync(invitation, new InvitationUpdate { SurveyWaiver = SurveyWaivers.NotAppropriate }, Scenario.NewKey());

        var changed = await Api.Invitations.UpdateAsync(invitation, new InvitationUpdate { SurveyWaiver = SurveyWaivers.None }, Scenario.NewKey());

        Assert.Null(changed.SurveyWaiver);
    }

    [Fact]
    public async Task Investment_WithAStatusOfTomorrow_IsRead()
    {
        var id = await Scenario.InvestmentAsync(Api);
        await Sandbox.SetStatusAsync(id, "MOVED_TO_ANOTHER_REGISTER");

        var investment = await Api.Investments.GetAsync(id);

        Assert.Equal("MOVED_TO_ANOTHER_REGISTER", investment.Status.Value);
        Assert.False(investment.Status.IsKnown);
    }

    [Fact]
    public async Task Campaigns_OfTheScenario_AreReadCompletely()
    {
        var first = await Api.Campaigns.GetAsync(Scenario.Campaign(1));
        var second = await Api.Campaigns.GetAsync(Scenario.Campaign(2));
        var third = await Api.Campaigns.GetAsync(Scenario.Campaign(3));
        var product = await Api.Products.GetAsync(second.ProductId!.Value);

        Assert.Equal(1m, first.UnitPrice.ToDecimal());
        Assert.True(first is { SelfDisclosureLimitsApply: true, SurveyRequired: true } && first.Status == CampaignStatus.Active);
        Assert.Equal(500m, second.UnitPrice.ToDecimal());
        Assert.Equal((2, false), (second.MinimumUnits, second.SelfDisclosureLimitsApply));
        Assert.Equal(CampaignStatus.SoldOut, third.Status);
        Assert.Equal(0, third.UnitsAvailable);
        Assert.Equal(second.Issuer, product.Issuer);
        Assert.Equal(second.UnitPrice, product.IssuePrice);
        Assert.NotEmpty(first.Documents);
        await AssertPdfAsync(first.Documents[0].Url);
    }

    [Fact]
    public async Task Investors_OverManyPages_AreAllRead()
    {
        for (var number = 0; number < 120; number++)
            await Api.Investors.CreateAsync(new CreateInvestor { NaturalPerson = Scenario.Person }, Scenario.NewKey());

        var ids = new HashSet<Guid>();
        await foreach (var investor in Api.Investors.ListAsync())
            Assert.True(ids.Add(investor.Id));

        Assert.Equal(127, ids.Count);
    }

    [Fact]
    public async Task Company_WithItsData_IsReadBack()
    {
        var company = new LegalPerson
        {
            CompanyName = "Brandt & Söhne GmbH",
            LegalForm = "GmbH",
            CommercialRegister = "Amtsgericht Kiel, HRB 1",
            Street = "Weg 1",
            City = "Kiel",
            Zip = "24103",
            Country = "DEU",
        };

        var created = await Api.Investors.CreateAsync(new CreateInvestor { LegalPerson = company }, Scenario.NewKey());
        await Api.Investors.AddBenefitingPersonAsync(created.Id, new BenefitingPerson { Forename = "Jonas", Surname = "Brandt" }, Scenario.NewKey());
        var read = await Api.Investors.GetAsync(created.Id);

        Assert.Equal(company, read.LegalPerson);
        Assert.Null(read.NaturalPerson);
        Assert.Equal("Fährmann & Töchter Vermögensverwaltung GmbH", (await Api.Investors.GetAsync(Scenario.Investor(4))).LegalPerson!.CompanyName);
    }

    private async Task AssertPdfAsync(string url)
    {
        await using var document = await Api.Documents.OpenAsync(url);
        var head = new byte[5];
        await document.Stream.ReadExactlyAsync(head);

        Assert.Equal("application/pdf", document.ContentType);
        Assert.Equal("%PDF-"u8.ToArray(), head);
        Assert.EndsWith(".pdf", document.FileName, StringComparison.Ordinal);
    }
}
