using Cashlink.Api.Tests.Stub;

namespace Cashlink.Api.Tests.Resources;

/// <summary>The guide's calls, in its order: what goes over the wire is what its script sends.</summary>
public sealed class GuideTests
{
    private static readonly Guid Investor = Guid.Parse("a0000000-0000-4000-8000-000000000001");
    private static readonly Guid Campaign = Guid.Parse("c0000000-0000-4000-8000-000000000001");
    private static readonly Guid Invitation = Guid.Parse("10000000-0000-4000-8000-000000000001");
    private static readonly Guid Investment = Guid.Parse("20000000-0000-4000-8000-000000000001");
    private static readonly Guid Wallet = Guid.Parse("30000000-0000-4000-8000-000000000001");

    [Fact]
    public async Task Guide_FromBeginningToEnd_SendsWhatItsScriptSends()
    {
        await using var scene = await Scene.StartAsync();
        var invitation = $$"""{"id":"{{Invitation}}"}""";
        scene.Server
            .Then(invitation, 201).Then(invitation).Then(invitation).Then(invitation)
            .Then($$"""{"id":"{{Investment}}"}""", 201)
            .Then($$"""[{"id":"{{Wallet}}"}]""")
            .Then($$"""{"id":"{{Investment}}"}""")
            .Then($$"""{"id":"{{Investment}}","status":"KYC_PENDING"}""");
        var keys = Enumerable.Range(0, 5).Select(number => IdempotencyKey.From($"0123456789abcde{number}")).ToArray();
        var api = scene.Api;

        var created = await api.Invitations.CreateAsync(new CreateInvitation(Investor, Campaign, 1100), keys[0]);
        await api.Invitations.UpdateAsync(
            created.Id,
            new InvitationUpdate
            {
                SelfDisclosureSubmittedAt = Time("2021-11-15T08:33:45.617Z"),
                SelfDisclosureMonthlyIncome = true,
                SelfDisclosureNetWorth100k = true,
            },
            keys[1]);
        await api.Invitations.UpdateAsync(
            created.Id, new InvitationUpdate { SurveySubmittedAt = Time("2022-03-22T07:14:13.630308+00:00"), Survey = [] }, keys[2]);
        await api.Invitations.UpdateAsync(created.Id, new InvitationUpdate { SurveyWaiver = SurveyWaivers.NoAnswers }, keys[3]);
        var investment = await api.Investments.CreateAsync(new CreateInvestment(created.Id, Time("2022-03-22T08:33:45.617Z")), keys[4]);
        var wallets = await api.Wallets.ListAsync(Investor);
        await api.Investments.UpdateAsync(investment.Id, new InvestmentUpdate(wallets[0].Id), key: null);
        var read = await api.Investments.GetAsync(investment.Id);

        Assert.Equal(InvestmentStatus.KycPending, read.Status);
        const string Base = StubServer.BasePath;
        Assert.Equal(
            [
                ("POST", $"{Base}/v2/invitations/", $$"""{"investor_id":"{{Investor}}","campaign_id":"{{Campaign}}","units":1100}""", keys[0].Value),
                ("PATCH", $"{Base}/v2/invitations/{Invitation}/",
                    """{"self_disclosure_submitted_at":"2021-11-15T08:33:45.617Z","self_disclosure_monthly_income":true,"self_disclosure_net_worth_100k":true}""",
                    keys[1].Value),
                // The guide writes +00:00 here and Z elsewhere; both are the same time, and the client writes Z.
                ("PATCH", $"{Base}/v2/invitations/{Invitation}/", """{"survey_submitted_at":"2022-03-22T07:14:13.630308Z","survey":[]}""", keys[2].Value),
                ("PATCH", $"{Base}/v2/invitations/{Invitation}/", """{"survey_waiver":"NO_ANSWERS"}""", keys[3].Value),
                ("POST", $"{Base}/v2/investments/", $$"""{"invitation_id":"{{Invitation}}","signed_at":"2022-03-22T08:33:45.617Z"}""", keys[4].Value),
                ("GET", $"{Base}/v2/investors/{Investor}/wallets/", "", null),
                ("PATCH", $"{Base}/v2/investments/{Investment}/", $$"""{"wallet":"{{Wallet}}"}""", null),
                ("GET", $"{Base}/v2/investments/{Investment}/", "", null),
            ],
            scene.Server.Requests.Select(request => (request.Method, request.PathAndQuery, request.Text, request.Key)));
        Assert.All(scene.Server.Requests, request => Assert.Equal("Bearer token-1", request.Authorization));
        Assert.All(scene.Server.Requests.Where(request => request.Text.Length > 0), request => Assert.Equal("application/json", request.Headers["Content-Type"]));
    }

    [Theory]
    [InlineData("2022-03-22T07:14:13.630308+00:00", "2022-03-22T07:14:13.630308Z")]
    [InlineData("2022-03-22T07:14:13.6303089Z", "2022-03-22T07:14:13.630308Z")]
    [InlineData("2022-03-22T07:14:13Z", "2022-03-22T07:14:13.000Z")]
    [InlineData("2022-03-22T09:14:13.5+02:00", "2022-03-22T09:14:13.500+02:00")]
    [InlineData("2022-03-22T01:44:13.000001-05:30", "2022-03-22T01:44:13.000001-05:30")]
    public async Task Time_IsSentWithUpToMicrosecondsAndItsOffset(string time, string expected)
    {
        await using var scene = await Scene.StartAsync();
        scene.Server.Then($$"""{"id":"{{Investment}}"}""");

        await scene.Api.Investments.CreateAsync(new CreateInvestment(Invitation, Time(time)), Scene.Key);

        Assert.Equal($$"""{"invitation_id":"{{Invitation}}","signed_at":"{{expected}}"}""", Assert.Single(scene.Server.Requests).Text);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
