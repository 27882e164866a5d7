using Cashlink.Wizard.BrowserTests.Advisor;
using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Cashlink.Wizard.BrowserTests.Attacks.NaughtySample;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Attacks;

/// <summary>Naughty strings through the inputs that an advisor has, and what the client sees of them.</summary>
public sealed class NaughtyAdvisorInputTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    private static readonly IReadOnlyList<string> Sample = [.. Of(8), .. Telling];

    [Fact]
    public async Task Console_SearchAndBeginning_ExplainAndStayAlive()
    {
        var desk = new Desk(await VisitAsync("en"), await TestRun.SharedDeployment);
        await desk.LaunchAsync();
        await desk.OpenConsoleAsync();
        foreach (var text in Sample)
        {
            await desk.Page.Locator("#console-search").FillAsync(text);
            await desk.Page.Locator("#console-search").PressAsync("Enter");
            await Expect(desk.Page.Locator("[data-nothing]")).ToBeVisibleAsync();
            Assert.StartsWith(await desk.Page.Locator("#console-search").InputValueAsync(), text, StringComparison.Ordinal);
        }
        await desk.Page.Locator("#console-search").FillAsync("beisp");
        await Expect(desk.Rows).ToHaveCountAsync(1);

        await desk.Page.Locator("[data-begin] summary").ClickAsync();
        foreach (var text in Sample.Where(text => !text.All(char.IsAsciiDigit)))
        {
            await desk.Page.Locator("#client-number").FillAsync(text);
            await desk.Page.Locator("#begin-units").FillAsync(text);
            var (number, units) = (await desk.Page.Locator("#client-number").InputValueAsync(), await desk.Page.Locator("#begin-units").InputValueAsync());
            await desk.Page.Locator("[data-action='begin']").ClickAsync();

            // Client number, campaign, units and the kind of the meeting.
            await Expect(desk.Page.Locator("[data-error-summary] li")).ToHaveCountAsync(4);
            Assert.Equal(number, await desk.Page.Locator("#client-number").InputValueAsync());
            Assert.Equal(units, await desk.Page.Locator("#begin-units").InputValueAsync());
            await NothingRanAsync(desk.Page);
        }
        await Expect(desk.Rows).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Report_WithMarkupInItsName_IsTextForAdvisorAndClient()
    {
        var desk = new Desk(await VisitAsync("en"), await TestRun.MailDeployment);
        await desk.OpenAsync(await desk.LaunchAsync("advice", Deployment.Hafenkante));
        await desk.HandOverAsync();
        var client = new Investor(desk.Visit);
        await client.IsAtAsync("units");
        await client.TypeUnitsAsync("2");
        await client.ContinueToAsync("signing");
        await desk.Page.Locator("[data-action='hand-back']").ClickAsync();
        await desk.IsInSessionAsync();
        var field = desk.Page.Locator("#suitability-reference");
        foreach (var wrong in new[] { " ", string.Concat(Enumerable.Repeat(Telling[0], 3)) })
        {
            await field.FillAsync(wrong);
            await desk.Page.Locator("[data-action='name-report']").ClickAsync();
            await Expect(desk.Page.Locator("#suitability-reference-error")).ToBeVisibleAsync();
            await Expect(field).ToHaveValueAsync(wrong);
        }

        await field.FillAsync(Telling[0]);
        await desk.Page.Locator("[data-action='name-report']").ClickAsync();

        await Expect(desk.Page.Locator("[data-suitability='named']")).ToContainTextAsync(Telling[0]);
        await NothingRanAsync(desk.Page);
        await desk.HandOverAsync();
        await client.IsAtAsync("signing");
        await Expect(desk.Page.Locator("[data-advisor-record]")).ToContainTextAsync(Telling[0]);
        await NothingRanAsync(desk.Page);
    }

    [Fact]
    public async Task ScreenShare_SuggestionsAreExplained_AndNotesReachTheClientAsText()
    {
        var screens = await OpenJoinedAsync();
        foreach (var text in Sample.Where(text => !text.All(char.IsAsciiDigit)))
        {
            await screens.SuggestAsync(text, isAmount: text.Length % 2 == 0);
            await Expect(screens.Advisor.Locator("#live-suggestion-error")).ToBeVisibleAsync();
            Assert.StartsWith(await screens.Advisor.Locator("#live-suggestion").InputValueAsync(), text, StringComparison.Ordinal);
        }
        foreach (var text in Telling)
        {
            await screens.WriteAsync(text);
            await Expect(screens.ClientNews).ToContainTextAsync(text);
            await NothingRanAsync(screens.Client.Page);
        }
        await NothingRanAsync(screens.Advisor);
        await Expect(screens.Client.In("[data-action='live-accept']")).ToHaveCountAsync(0);

        // Both pages are as alive as before; the last note was written a moment ago, and suggestions have the same pace.
        await screens.SuggestAsync("1,200");
        await Expect(screens.Client.In("[data-action='live-accept']")).ToBeVisibleAsync();
    }
}
