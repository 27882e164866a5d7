namespace Cashlink.Sandbox.Tests.Hosting;

/// <summary>The ways to an investment that several tests go.</summary>
public static class Journeys
{
    public const string SignedAt = "2022-03-22T08:33:45.617Z";

    public static async Task<Guid> InviteAsync(this SandboxHost host, Guid investor, int campaign = 1, long units = 1100) =>
        (await host.PostAsync("/v2/invitations/", new { investor_id = investor, campaign_id = SandboxHost.Campaign(campaign), units })).Expect(201).Id;

    /// <summary>Says all that campaign 1 may ask for.</summary>
    public static async Task AnswerAsync(this SandboxHost host, Guid invitation, bool income = true, bool netWorth = true) =>
        (await host.PatchAsync($"/v2/invitations/{invitation}/", new
        {
            self_disclosure_submitted_at = SignedAt,
            self_disclosure_monthly_income = income,
            self_disclosure_net_worth_100k = netWorth,
            survey_submitted_at = SignedAt,
            survey = Array.Empty<object>(),
            survey_waiver = "NO_ANSWERS"
        })).Expect(200);

    public static Task<Reply> SignAsync(this SandboxHost host, Guid invitation, string? key = null) =>
        host.PostAsync("/v2/investments/", new { invitation_id = invitation, signed_at = SignedAt }, key);

    public static async Task<Guid> InvestAsync(this SandboxHost host, Guid investor, int campaign = 1, long units = 1100)
    {
        var invitation = await host.InviteAsync(investor, campaign, units);
        await host.AnswerAsync(invitation);
        return (await host.SignAsync(invitation)).Expect(201).Id;
    }

    public static async Task<Guid> CreateInvestorAsync(this SandboxHost host, bool identified = true)
    {
        var investor = (await host.PostAsync("/v2/investors/", People.Natural())).Expect(201).Id;
        if (identified) (await host.PostAsync($"/v2/investors/{investor}/identifications/", People.Identification())).Expect(201);
        return investor;
    }

    public static async Task<string> StatusAsync(this SandboxHost host, Guid investment) =>
        (await host.GetAsync($"/v2/investments/{investment}/")).Expect(200)["status"]!;

    /// <summary>Asks until it is so; a state, not a time, is waited for.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        var deadline = TimeProvider.System.GetUtcNow().AddSeconds(20);
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetUtcNow() < deadline, $"Waited in vain: {what}");
            await Task.Delay(5);
        }
    }
}
