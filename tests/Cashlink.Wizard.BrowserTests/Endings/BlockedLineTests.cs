using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Embedding;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Endings;

/// <summary>Networks and extensions that hold back a page's line or its script.</summary>
[Collection(EmbeddingStage.Collection)]
public sealed class BlockedLineTests(EmbeddingStage stage, ITestOutputHelper output) : EndingTest(stage, output)
{
    [Theory]
    [InlineData("de", false, true)]
    [InlineData("en", true, false)]
    public async Task Page_WithoutAWebSocket_GoesOnWithoutIt(string language, bool inAFrame, bool isSwallowed)
    {
        var investor = await OpenAsync(language, inAFrame, isSwallowed ? Hindrances.SwallowSocketAsync : Hindrances.RefuseSocketAsync);
        investor.Visit.ExpectLostServer();
        investor.Visit.ExpectRefusedCircuit();

        await investor.IsAtAsync("units");
        await investor.TypeUnitsAsync();
        await investor.ContinueToAsync("self-disclosure");
        await Expect(investor.Ending()).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("de", false, nameof(Hindrances.RefuseLineAsync))]
    [InlineData("en", true, nameof(Hindrances.SwallowLineAsync))]
    [InlineData("en", false, nameof(Hindrances.RefuseScriptAsync))]
    [InlineData("de", false, nameof(Hindrances.SwallowScriptAsync))]
    public async Task Page_WithoutALineOrAScript_SaysWhatMustBeAllowedAndGoesOnWhenItIs(string language, bool inAFrame, string hindrance)
    {
        var investor = await OpenAsync(language, inAFrame, async visit =>
        {
            visit.ExpectLostServer();
            visit.ExpectRefusedCircuit();
            await visit.Context.Clock.InstallAsync();
            await (Task)typeof(Hindrances).GetMethod(hindrance)!.Invoke(null, [visit])!;
        });
        var ending = investor.Ending();
        // A page that tries another way begins anew.
        for (var turn = 0; turn < 12 && await ending.GetAttributeAsync("data-ending") != "blocked"; turn++)
        {
            await investor.Visit.Context.Clock.RunForAsync(6_000);
            await Expect(investor.In("main")).ToBeVisibleAsync();
        }

        await investor.SaysAsync("blocked");
        await Expect(ending).ToContainTextAsync(language == "de" ? "Erlauben Sie HTTPS und WebSocket" : "allow HTTPS and WebSocket");
        await Expect(ending.Locator("[data-host]").First).ToHaveTextAsync(new Uri(Stage.Deployment.Wizard.Address).Authority);
        await Expect(ending).ToBeFocusedAsync();
        if (inAFrame)
            Assert.Equal("connection", (await IsToldAsync(investor.Page, "error")).Text("code"));

        await investor.Visit.Context.UnrouteAllAsync();
        // It may have come alive already.
        await investor.In("body").EvaluateAsync("body => body.querySelector('[data-return]')?.click()");
        await investor.IsAtAsync("units");
        await Expect(ending).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Page_ThatEndsWhileNobodyAnswers_SaysSoAndComesBackWhenSomebodyDoes()
    {
        var investor = await OpenAsync("en", inAFrame: false);
        investor.Visit.ExpectBrokenPage();
        investor.Visit.ExpectLostServer();
        await investor.IsAtAsync("units");
        await investor.Visit.Context.RouteAsync("**/js/ending*", route => route.AbortAsync());

        await investor.TranslateAsync();
        await investor.In("#units").PressSequentiallyAsync(investor.Units);
        await investor.SaysAsync("waiting");
        await investor.Visit.Context.UnrouteAllAsync();

        await Expect(investor.Ending()).ToBeHiddenAsync();
        await Expect(investor.In("#units")).ToHaveValueAsync(investor.Units);
        await investor.ContinueToAsync("self-disclosure");
    }

    [Fact]
    public async Task Page_OutOfTheBrowsersMemory_IsLoadedAnewWithWhatWasTyped()
    {
        var investor = await OpenAsync("de", inAFrame: false);
        await investor.IsAtAsync("units");
        await investor.Page.MarkAsync();
        await investor.TypeUnitsAsync();

        // A browser that is driven by a program keeps no page in its memory.
        await investor.Page.EvaluateAsync("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");

        await investor.Page.WasLoadedAnewAsync();
        await Expect(investor.In("#units")).ToHaveValueAsync(investor.Units);
        await investor.ContinueToAsync("self-disclosure");
    }
}
