using Cashlink.Sandbox.Tests.Hosting;

namespace Cashlink.Sandbox.Tests;

public sealed class InvestmentTests(SandboxHost host) : IClassFixture<SandboxHost>
{
    [Theory]
    [InlineData(1, 1, 1100, "REVIEW_PENDING")]
    [InlineData(2, 1, 1100, "REVIEW_PENDING")]
    [InlineData(3, 1, 1100, "KYC_PENDING")]
    [InlineData(4, 1, 50_000, "REVIEW_PENDING")]
    [InlineData(5, 1, 1100, "REVIEW_PENDING")]
    [InlineData(6, 1, 1100, "REVIEW_PENDING")]
    [InlineData(7, 1, 1100, "KYC_PENDING")]
    [InlineData(1, 2, 100, "REVIEW_PENDING")]
    [InlineData(2, 2, 2, "REVIEW_PENDING")]
    [InlineData(3, 2, 2, "KYC_PENDING")]
    [InlineData(4, 2, 2000, "REVIEW_PENDING")]
    [InlineData(5, 2, 2, "REVIEW_PENDING")]
    [InlineData(6, 2, 2, "REVIEW_PENDING")]
    [InlineData(7, 2, 2, "KYC_PENDING")]
    public async Task Scenario_InvestorAndCampaign_BeginsAsItShould(int investor, int campaign, long units, string status)
    {
        await host.ResetAsync();

        var investment = await host.InvestAsync(SandboxHost.Investor(investor), campaign, units);

        Assert.Equal(status, await host.StatusAsync(investment));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Scenario_SoldOutCampaign_RefusesTheInvitation(int investor) =>
        (await host.PostAsync("/v2/invitations/", new { investor_id = SandboxHost.Investor(investor), campaign_id = SandboxHost.Campaign(3), units = 1 })).ExpectRefusal("campaign_id");

    [Theory]
    [InlineData(1, 9)]
    [InlineData(1, 0)]
    [InlineData(1, -5)]
    [InlineData(1, 100_001)]
    [InlineData(2, 1)]
    [InlineData(2, 2001)]
    public async Task Units_OutsideTheCampaignsBounds_AreRefused(int campaign, long units) =>
        (await host.PostAsync("/v2/invitations/", new { investor_id = SandboxHost.Investor(1), campaign_id = SandboxHost.Campaign(campaign), units })).ExpectRefusal("units");

    [Fact]
    public async Task Investment_WithoutSurveyAndDisclosure_NamesEachMissingField()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync());

        var refusal = await host.SignAsync(invitation);

        foreach (var field in new[] { "survey_submitted_at", "survey", "self_disclosure_submitted_at", "self_disclosure_monthly_income", "self_disclosure_net_worth_100k" })
            refusal.ExpectRefusal(field);
    }

    [Fact]
    public async Task Investment_SurveyDeclinedWithoutWaiver_NamesTheWaiver()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync(), units: 500);
        (await host.PatchAsync($"/v2/invitations/{invitation}/", new { survey_submitted_at = Journeys.SignedAt, survey = Array.Empty<object>() })).Expect(200);

        (await host.SignAsync(invitation)).ExpectRefusal("survey_waiver");
    }

    [Fact]
    public async Task Investment_SurveyAnswered_NeedsNoWaiver()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync(), units: 500);
        (await host.PatchAsync($"/v2/invitations/{invitation}/", new { survey_submitted_at = Journeys.SignedAt, survey = new[] { new { question = "experience", answer = "some" } } })).Expect(200);

        (await host.SignAsync(invitation)).Expect(201);
    }

    [Fact]
    public async Task Investment_WithoutSignedAt_IsRefused() =>
        (await host.PostAsync("/v2/investments/", new { invitation_id = await host.InviteAsync(await host.CreateInvestorAsync()) })).ExpectRefusal("signed_at");

    [Theory]
    [InlineData(1000, false, false, true)]
    [InlineData(1001, false, false, false)]
    [InlineData(1001, true, false, true)]
    [InlineData(1001, false, true, true)]
    [InlineData(10_000, false, true, true)]
    [InlineData(10_001, false, true, false)]
    [InlineData(10_001, true, false, true)]
    [InlineData(25_000, true, true, true)]
    [InlineData(25_001, true, true, false)]
    public async Task Limits_OfANaturalPerson_AreKept(long units, bool income, bool netWorth, bool possible)
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync(), units: units);
        await host.AnswerAsync(invitation, income, netWorth);

        Assert.Equal(possible ? 201 : 400, (await host.SignAsync(invitation)).Status);
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    [InlineData(2_000, true)]
    [InlineData(2_002, false)]
    public async Task Units_OfCampaign4_CountInStepsFromTheMinimum(long units, bool possible)
    {
        var body = new { investor_id = await host.CreateInvestorAsync(), campaign_id = SandboxHost.Campaign(4), units };

        Assert.Equal(possible ? 201 : 400, (await host.PostAsync("/v2/invitations/", body)).Status);
    }

    [Fact]
    public async Task Limits_BeyondAll_NameTheUnits()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync(), units: 25_001);
        await host.AnswerAsync(invitation);

        (await host.SignAsync(invitation)).ExpectRefusal("units");
    }

    [Theory]
    [InlineData(100, "")]
    [InlineData(101, "self_disclosure_monthly_income,self_disclosure_net_worth_100k")]
    [InlineData(9_101, "self_disclosure_monthly_income")]
    public async Task Limits_OfInvestor5_CountTheEarlierInvestment(long units, string required)
    {
        await host.ResetAsync();
        var invitation = await host.InviteAsync(SandboxHost.Investor(5), units: units);

        var read = (await host.GetAsync($"/v2/invitations/{invitation}/")).Expect(200);

        Assert.Equal(required, string.Join(',', read.Json["self_disclosure_required"]!.AsArray()));
        Assert.Equal("""{"amount":"90000","decimals":2,"currency":"EUR"}""", read.Json["invested_before"]!.ToJsonString());
    }

    [Fact]
    public async Task Invitation_OnceSigned_CannotBeChanged()
    {
        var invitation = await host.InviteAsync(await host.CreateInvestorAsync());
        await host.AnswerAsync(invitation);
        (await host.SignAsync(invitation)).Expect(201);

        (await host.PatchAsync($"/v2/invitations/{invitation}/", new { units = 20 })).ExpectRefusal("non_field_errors");
        (await host.SignAsync(invitation)).ExpectRefusal("invitation_id");
    }

    [Fact]
    public async Task Campaign_UnitsSold_AreNoLongerAvailableUntilTheInvestmentFails()
    {
        await host.ResetAsync();
        var before = await AvailableAsync(2);
        var investment = await host.InvestAsync(SandboxHost.Investor(4), 2, 2000);
        Assert.Equal(before - 2000, await AvailableAsync(2));

        await host.SetStatusAsync(investment, "CANCELLATION");

        Assert.Equal(before, await AvailableAsync(2));
    }

    [Fact]
    public async Task Campaign_LastUnitsGone_IsSoldOut()
    {
        await host.ResetAsync();
        var left = await AvailableAsync(2);
        while (left > 0)
        {
            var units = Math.Min(left, 2000);
            if (left - units == 1) units--;
            await host.InvestAsync(SandboxHost.Investor(4), 2, units);
            left -= units;
        }

        Assert.Equal("SOLD_OUT", (await host.GetAsync($"/v2/campaigns/{SandboxHost.Campaign(2)}/"))["status"]);
        (await host.PostAsync("/v2/invitations/", new { investor_id = SandboxHost.Investor(1), campaign_id = SandboxHost.Campaign(2), units = 2 })).ExpectRefusal("campaign_id");
        await host.ResetAsync();
    }

    [Fact]
    public async Task Lists_OfInvestments_CanBeFilteredByInvitation()
    {
        var investor = await host.CreateInvestorAsync();
        var investment = await host.InvestAsync(investor);
        var invitation = (await host.GetAsync($"/v2/investments/{investment}/"))["invitation_id"];

        var found = (await host.GetAsync($"/v2/investments/?invitation_id={invitation}")).Expect(200);

        Assert.Equal([investment], found.Json["results"]!.AsArray().Select(one => one!["id"]!.GetValue<Guid>()));
        (await host.GetAsync("/v2/investments/?invitation_id=nonsense")).ExpectRefusal("invitation_id");
    }

    [Fact]
    public async Task Lists_OfInvestments_CanBeFilteredByInvestor()
    {
        var investor = await host.CreateInvestorAsync();
        var investment = await host.InvestAsync(investor);

        var found = (await host.GetAsync($"/v2/investments/?investor_id={investor}")).Expect(200);

        Assert.Equal([investment], found.Json["results"]!.AsArray().Select(one => one!["id"]!.GetValue<Guid>()));
        (await host.GetAsync("/v2/investments/?investor_id=nonsense")).ExpectRefusal("investor_id");
    }

    private async Task<long> AvailableAsync(int campaign) =>
        (await host.GetAsync($"/v2/campaigns/{SandboxHost.Campaign(campaign)}/")).Expect(200).Json["units_available"]!.GetValue<long>();
}
