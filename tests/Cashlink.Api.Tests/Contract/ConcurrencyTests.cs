namespace Cashlink.Api.Tests.Contract;

public sealed class ConcurrencyTests(SandboxFixture sandbox) : ContractTest(sandbox)
{
    [Fact]
    public async Task FiftyPosts_WithOneKey_MakeOneInvestmentAndFiftyEqualAnswers()
    {
        var invitation = await Scenario.InvitationAsync(Api);
        var key = Scenario.NewKey();

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            _ => Api.Investments.CreateAsync(new CreateInvestment(invitation, Scenario.Time), key)));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await CountAsync(Api.Investments.ListAsync(invitation)));
    }

    [Fact]
    public async Task FiftyCallers_WithoutToken_AskForOne()
    {
        await using var client = Sandbox.NewClient();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.Api.Campaigns.GetAsync(Scenario.Campaign(1))));

        Assert.Equal(1, (await Sandbox.RequestsAsync()).Count(request => request.Contains("/oauth/token", StringComparison.Ordinal)));
    }
}
