using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

public sealed class GuideInGermanTests(ITestOutputHelper output) : GuideFlow(output, "de", "1.100,00 €", "Zahlungspflichtig zeichnen");

public sealed class GuideInEnglishTests(ITestOutputHelper output) : GuideFlow(output, "en", "€1,100.00", "Subscribe with obligation to pay");

/// <summary>Investor 1 invests in campaign 1 from the portal on, and the API holds what the guide's script would have left there.</summary>
public abstract class GuideFlow(ITestOutputHelper output, string language, string amount, string orderButton) : BrowserTest(output)
{
    private static readonly Guid Wallet = Guid.Parse("b0000000-0000-4000-8000-000000000001");

    [Fact]
    public async Task Wizard_FromPortalToAccepted_MakesTheGuidesCallsEachWhenItsStepIsLeft()
    {
        var begun = DateTimeOffset.UtcNow;
        var deployment = await OwnDeploymentAsync();
        var investor = new Investor(await VisitAsync(language));
        var page = investor.Page;
        var calls = new Changes(deployment.Sandbox);

        await OpenFromPortalAsync(investor, deployment);
        await investor.IsAtAsync("units");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await calls.NoneAsync();

        await investor.TypeUnitsAsync();
        await Expect(page.Locator("[data-part=total-value]")).ToHaveTextAsync(amount);
        await calls.NoneAsync();
        await investor.ContinueToAsync("self-disclosure");
        await calls.NextAsync(Guide.CreateInvitation(Deployment.FirstInvestor, Deployment.Solarpark));

        var session = await deployment.Wizard.SessionAsync(SessionIdOf(page.Url));
        var invitation = session.InvitationId!.Value;
        await investor.ConfirmBothAsync();
        await calls.NoneAsync();
        await investor.ContinueToAsync("survey");
        await calls.NextAsync(Guide.SelfDisclosure(invitation));

        await investor.DeclineSurveyAsync();
        await calls.NoneAsync();
        await investor.ContinueToAsync("signing");
        await calls.NextAsync(Guide.SurveyDeclined(invitation), Guide.SurveyWaiver(invitation));

        await Expect(investor.Sign).ToHaveTextAsync(orderButton);
        await Expect(page.Locator("[data-part=summary] [data-part=money]")).ToHaveTextAsync(amount);
        await calls.NoneAsync();
        await investor.SignAsync();
        await calls.NextAsync(Guide.CreateInvestment(invitation));

        var investment = (await deployment.Wizard.SessionAsync(SessionIdOf(page.Url))).InvestmentId!.Value;
        await investor.ChooseWalletAsync();
        await calls.NoneAsync();
        await investor.ContinueToAsync("status");
        await calls.NextAsync(Guide.SetWallet(investment, Wallet));

        await StatusAppearsWithoutReloadAsync(investor, deployment, investment, "REVIEW_PENDING", "ACCEPTED");
        await Expect(page.GetByText("CL-", new() { Exact = false }).First).ToBeVisibleAsync();
        await calls.NoneAsync();
        calls.EachHasItsOwnKey();
        calls.AllWereMadeBetween(begun, DateTimeOffset.UtcNow);

        var log = (await deployment.Sandbox.CallsAsync()).Where(call => !Guide.IsReadingBeside(call)).ToList();
        Assert.All(log, call => Assert.InRange(call.Status, 200, 299));
        Assert.Equal(
            [
                Guide.Token,
                Guide.CreateInvitation(Deployment.FirstInvestor, Deployment.Solarpark),
                Guide.SelfDisclosure(invitation),
                Guide.SurveyDeclined(invitation),
                Guide.SurveyWaiver(invitation),
                Guide.CreateInvestment(invitation),
                Guide.ListWallets(Deployment.FirstInvestor),
                Guide.SetWallet(investment, Wallet),
                Guide.GetInvestment(investment),
            ],
            // The page asks for the status until it is final.
            log.Select(Guide.Written).Where((call, index) => index == 0 || call != Guide.Written(log[index - 1])));
    }

    private async Task OpenFromPortalAsync(Investor investor, Deployment deployment)
    {
        var page = investor.Page;
        await page.GotoAsync(deployment.Sandbox.Address + "/");
        await page.Locator($"input[name='investor_id'][value='{Deployment.FirstInvestor}']").CheckAsync();
        await page.Locator($"input[name='campaign_id'][value='{Deployment.Solarpark}']").CheckAsync();
        await page.Locator("[name='locale']").SelectOptionAsync(language);
        await page.Locator("input[name='role'][value='investor']").CheckAsync();
        await page.Locator("#open-wizard").ClickAsync();
    }

    private static async Task StatusAppearsWithoutReloadAsync(
        Investor investor, Deployment deployment, Guid investment, string before, string after)
    {
        await Expect(investor.Page.Locator($"[data-status='{before}']")).ToBeVisibleAsync();
        await investor.Page.EvaluateAsync("window.wasNotReloaded = true");
        await deployment.Sandbox.SetStatusAsync(investment, after);
        // Without a webhook the page asks every quarter of a minute.
        await Expect(investor.Page.Locator($"[data-status='{after}']")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        Assert.True(await investor.Page.EvaluateAsync<bool>("window.wasNotReloaded === true"));
    }

    private static Guid SessionIdOf(string address) => Guid.Parse(new Uri(address).Segments[2].Trim('/'));

    /// <summary>The changing calls in the sandbox's log, checked as they arrive.</summary>
    private sealed class Changes(SandboxServer sandbox)
    {
        private List<LoggedCall> _seen = [];

        public Task NoneAsync() => NextAsync();

        /// <summary>Since the last check exactly these calls were made.</summary>
        public async Task NextAsync(params string[] expected)
        {
            var now = (await sandbox.CallsAsync()).Where(call => call.Changes).ToList();
            Assert.Equal(expected, now.Skip(_seen.Count).Select(Guide.Written));
            _seen = now;
        }

        public void EachHasItsOwnKey()
        {
            Assert.All(_seen, call => Assert.False(string.IsNullOrEmpty(call.IdempotencyKey)));
            Assert.Equal(_seen.Count, _seen.Select(call => call.IdempotencyKey).Distinct().Count());
        }

        /// <summary>The times in the bodies are those of the clicks, not of something stored or made up.</summary>
        public void AllWereMadeBetween(DateTimeOffset begun, DateTimeOffset ended)
        {
            var times = _seen.SelectMany(call => call.Body!.AsObject().Where(field => field.Key.EndsWith("_at", StringComparison.Ordinal)))
                .Select(field => field.Value!.GetValue<DateTimeOffset>()).ToList();
            Assert.Equal(3, times.Count);
            Assert.Equal(times.Order(), times);
            Assert.All(times, time => Assert.InRange(time, begun, ended));
        }
    }
}
