using Cashlink.Wizard.BrowserTests.Embedding;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>Pages whose origin looks like the one that may frame the wizard.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class FramingTests(EmbeddingStage stage, ITestOutputHelper output) : EmbeddedTest(stage, output)
{
    [Theory]
    [InlineData("https://portal.example", true)]
    [InlineData("https://portal.example.evil.test", false)]
    [InlineData("https://evilportal.example", false)]
    [InlineData("https://sub.portal.example", false)]
    [InlineData("https://portal.example:444", false)]
    [InlineData("https://portal.examples", false)]
    public async Task Page_OfAnOriginThatLooksLikeThePartners_IsRefusedByTheBrowser(string origin, bool mayFrame)
    {
        // The browser takes these pages for the internet's, and asks before they may reach this machine.
        var visit = await StrictVisitAsync(options: new BrowserNewContextOptions { Permissions = ["local-network-access"] });
        visit.ExpectRefusedFrame();
        var link = await (await Stage.NewOrderAsync())();
        // No such host exists: the browser takes the page from the test, and treats it as what its address says.
        await visit.Page.RouteAsync(origin + "/**", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/html",
            Body = $"<!doctype html><html lang=\"en\"><title>Portal</title><h1>Portal</h1><iframe title=\"Wizard\" src=\"{link}\"></iframe>",
        }));
        var main = visit.Page.FrameLocator("iframe").Locator("main[data-step='units']");
        if (mayFrame)
        {
            await visit.Page.GotoAsync(origin + "/");
            await Expect(main).ToBeVisibleAsync();
            return;
        }
        // The page is not told, but the browser is: the answer itself forbids it.
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        visit.Page.RequestFailed += (_, request) =>
        {
            if (request.Failure is "net::ERR_BLOCKED_BY_RESPONSE")
                refused.TrySetResult();
        };
        visit.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("frame-ancestors", StringComparison.Ordinal))
                refused.TrySetResult();
        };
        await visit.Page.GotoAsync(origin + "/");
        await refused.Task.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(origin, await visit.Page.EvaluateAsync<string>("location.origin"));
        await Expect(main).ToHaveCountAsync(0);
    }
}
