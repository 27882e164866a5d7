using System.Collections.Concurrent;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using Microsoft.Playwright;

namespace Cashlink.Wizard.BrowserTests.Delivery;

/// <summary>The sandbox's API reference, on a machine without a network.</summary>
public sealed class ApiReferenceTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Reference_ACallTriedWithTheClientThatIsFilledIn_IsAnsweredAndAsksNobodyElse()
    {
        var sandbox = (await TestRun.SharedDeployment).Sandbox;
        var visit = await VisitAsync("en");
        // A library in Scalar's script looks for the faster way, and takes the other.
        visit.ExpectRefusedEval();
        var page = visit.Page;
        var asked = new ConcurrentBag<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync(sandbox.Address + "/sandbox/api");
        await AnswerToAsync(page, "/oauth/token", () => page.GetByRole(AriaRole.Button, new() { Name = "Authorize" }).ClickAsync());
        await page.GotoAsync(sandbox.Address + "/sandbox/api/#tag/campaigns/GET/v2/campaigns/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Test Request (get /v2/campaigns/)" }).ClickAsync();
        await AnswerToAsync(page, "/v2/campaigns/", () => page.GetByRole(AriaRole.Button, new() { Name = "Send" }).First.ClickAsync());

        Assert.All(asked, address => Assert.StartsWith(sandbox.Address + "/", address, StringComparison.Ordinal));
    }

    private static async Task AnswerToAsync(IPage page, string path, Func<Task> act)
    {
        var answer = await page.RunAndWaitForResponseAsync(act, response => new Uri(response.Url).AbsolutePath.EndsWith(path, StringComparison.Ordinal));
        Assert.Equal(200, answer.Status);
    }
}
