using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>The investor has clicked the order button and is gone: the wizard finishes the investment.</summary>
[Collection(OutageGroup.Name)]
public sealed class ClosedTabTests(ITestOutputHelper output, OutageDeployment outage) : BrowserTest(output)
{
    private Deployment Deployment => outage.Deployment;

    [Fact]
    public async Task Tab_ClosedWhileTheApiIsSlow_TheInvestmentIsMadeOnce()
    {
        var investor = await BeforeTheSignatureAsync();
        await Deployment.Sandbox.AddFaultAsync(new { match = new { method = "POST", path = "/v2/investments/" }, latency_ms = 3000 });
        await investor.Sign.ClickAsync();
        await Eventually.GetAsync(Deployment.Sandbox.FaultHitsAsync, hits => hits > 0);
        await investor.Page.CloseAsync();

        var session = await FinishedAsync(investor);
        Assert.Equal(session.SignedAt, Assert.Single(await SignaturesAsync(session)));
    }

    [Fact]
    public async Task Tab_ClosedWhileTheApiIsAway_TheInvestmentIsMadeOnceWithTheTimeOfTheClick()
    {
        var investor = await BeforeTheSignatureAsync();
        await Deployment.Sandbox.GoDownAsync();
        var before = DateTimeOffset.UtcNow;
        await investor.Sign.ClickAsync();
        await Expect(investor.Main).ToHaveAttributeAsync("data-step", "wallet");
        await investor.Page.CloseAsync();
        var after = DateTimeOffset.UtcNow;
        var signed = await Deployment.Wizard.SessionAsync(investor.Session.SessionId);
        Assert.Equal(("signed", null), (signed.Status, signed.InvestmentId));
        Assert.InRange(signed.SignedAt!.Value, before, after);

        await Deployment.Sandbox.ClearFaultsAsync();
        var session = await FinishedAsync(investor);
        Assert.Equal(signed.SignedAt, session.SignedAt);
        var signatures = await SignaturesAsync(session);
        Assert.True(signatures.Count > 1);
        Assert.All(signatures, signedAt => Assert.Equal(session.SignedAt, signedAt));
    }

    private async Task<Investor> BeforeTheSignatureAsync()
    {
        await Deployment.Sandbox.ClearFaultsAsync();
        var launched = await Deployment.Wizard.LaunchAsync(await Deployment.Sandbox.NewInvestorAsync(), Deployment.Solarpark, "en");
        var investor = await EnterAsync(launched, "en");
        await investor.GoToAsync("signing");
        return investor;
    }

    /// <summary>Waits until the wizard has finished it without a browser: exactly one investment.</summary>
    private async Task<SessionSeen> FinishedAsync(Investor investor)
    {
        var session = await Eventually.GetAsync(
            () => Deployment.Wizard.SessionAsync(investor.Session.SessionId), session => session.InvestmentId is not null);
        Assert.Equal([session.InvestmentId!.Value], await Deployment.Sandbox.InvestmentsOfAsync(session.InvestorId));
        return session;
    }

    /// <summary>The moments of signing that Cashlink was told, one for each attempt.</summary>
    private async Task<IReadOnlyList<DateTimeOffset?>> SignaturesAsync(SessionSeen session)
    {
        var attempts = (await Deployment.Sandbox.CallsAsync())
            .Where(call => call.Method == "POST" && call.Path.EndsWith("/v2/investments/", StringComparison.Ordinal) && call.Concerns([session.InvitationId!.Value]))
            .ToList();
        Assert.Single(attempts.Select(call => call.IdempotencyKey).Distinct());
        return [.. attempts.Select(call => (DateTimeOffset?)call.Body!["signed_at"]!.GetValue<DateTimeOffset>())];
    }
}
