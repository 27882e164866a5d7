using System.Text.RegularExpressions;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>Somebody changes what the page hands over to its circuit, or goes on with one that has ended.</summary>
public sealed partial class CircuitAttackTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Theory]
    [InlineData("altered")]
    [InlineData("of another session")]
    public async Task Admission_ThatIsNotAsItWasHandedOut_BeginsNoCircuit(string attack)
    {
        var other = await EnterAsync("en");
        var othersPage = await other.Page.Context.APIRequest.GetAsync(other.Page.Url, new() { Headers = [new("Accept", "text/html")] });
        var stolen = Descriptor().Matches(await othersPage.TextAsync()).Select(match => match.Groups[1].Value).ToList();
        var investor = await EnterAsync("en");
        var seen = 0;
        await investor.Page.RouteAsync("**/w/**", async route =>
        {
            var answer = await route.FetchAsync(new() { MaxRedirects = 0 });
            var page = await answer.TextAsync();
            var changed = Descriptor().Replace(page, match =>
            {
                var value = match.Groups[1].Value;
                var wrong = attack == "altered" ? Altered(value) : stolen[seen % stolen.Count];
                seen++;
                return match.Value.Replace(value, wrong, StringComparison.Ordinal);
            });
            await route.FulfillAsync(new() { Response = answer, Body = changed });
        });
        investor.Visit.ExpectRefusedCircuit();
        await investor.Page.RunAndWaitForConsoleMessageAsync(
            () => investor.Page.ReloadAsync(), new() { Predicate = message => message.Type == "error" });

        Assert.Equal(2, stolen.Count);
        Assert.True(seen >= 2, "Nothing was altered.");
        await Expect(investor.Continue).ToBeDisabledAsync();
        var deployment = await TestRun.SharedDeployment;
        Assert.Empty(await deployment.ChangesOfAsync(investor.Session.SessionId));
    }

    [Fact]
    public async Task Session_CancelledWhileItsPageIsOpen_ClosesThePageAndTakesNothingMore()
    {
        var investor = await EnterAsync("en");
        investor.Visit.Expect(410);
        var deployment = await TestRun.SharedDeployment;
        await investor.TypeUnitsAsync();

        using var answer = await deployment.Wizard.Http.PostAsync($"/api/sessions/{investor.Session.SessionId}/cancel", null);

        answer.EnsureSuccessStatusCode();
        await Expect(investor.In("h1")).ToHaveTextAsync("This subscription was ended");
        await Expect(investor.In("[data-step]")).ToHaveCountAsync(0);
        Assert.Empty(await investor.Visit.Context.CookiesAsync());
        Assert.Empty(await deployment.ChangesOfAsync(investor.Session.SessionId));
    }

    /// <summary>Another sign in the middle. A plus stands in JSON as an escape, which must stay one.</summary>
    private static string Altered(string value)
    {
        var at = Enumerable.Range(value.Length / 2, value.Length / 4).First(place => !value[(place - 5)..(place + 1)].Contains('\\'));
        return value[..at] + (value[at] == 'A' ? 'B' : 'A') + value[(at + 1)..];
    }

    [GeneratedRegex("\"descriptor\":\"([^\"]+)\"")]
    private static partial Regex Descriptor();
}
