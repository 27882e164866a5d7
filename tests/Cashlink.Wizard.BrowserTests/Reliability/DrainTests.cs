using System.Net;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;

namespace Cashlink.Wizard.BrowserTests.Reliability;

/// <summary>A node is taken away while an investor is on it.</summary>
public sealed class DrainTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Node_ToldToEnd_SaysSoAndGoesOnServingUntilItIsDrained()
    {
        var sandbox = (await TestRun.SharedDeployment).Sandbox;
        var wizard = EndsWithTheTest(await WizardServer.StartAsync(
            await TestRun.Published, sandbox, new Dictionary<string, string> { ["Drain"] = "00:00:10" }));
        var investor = await EnterAsync(await wizard.LaunchAsync(await sandbox.NewInvestorAsync(), Deployment.Solarpark, "de"), "de");
        Assert.Equal(HttpStatusCode.OK, await HealthAsync(wizard));

        await wizard.TellToEndAsync();
        await Eventually.GetAsync(() => HealthAsync(wizard), health => health == HttpStatusCode.ServiceUnavailable);

        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
        investor.Visit.ExpectLostServer();
        Assert.Equal(0, await wizard.WaitForExitAsync());
    }

    private static async Task<HttpStatusCode> HealthAsync(WizardServer wizard)
    {
        using var answer = await wizard.Http.GetAsync("/health");
        return answer.StatusCode;
    }
}
