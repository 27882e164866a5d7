using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Advisor;

/// <summary>The advisor suggests; what becomes of it is the client's doing.</summary>
public sealed class SuggestTests(ITestOutputHelper output) : TwoScreensTest(output)
{
    [Fact]
    public async Task Amount_Accepted_IsPushedAsTheClientsOwnUnits()
    {
        var screens = await OpenJoinedAsync();

        await screens.SuggestAsync("1,250.99", isAmount: true);

        await Expect(screens.ClientNews).ToContainTextAsync($"{TwoScreens.Name} suggests 1,250 units, which is €1,250.00.");
        await Expect(screens.Advisor.Locator("[data-live-suggestion]")).ToHaveTextAsync("Suggested: 1,250 units. No answer yet.");
        await Expect(screens.Client.In("#units")).ToHaveValueAsync("");
        await screens.Client.In("[data-action='live-accept']").ClickAsync();
        await screens.Client.IsAtAsync("self-disclosure");
        await screens.AdvisorIsAtAsync("self-disclosure");
        await Expect(screens.Advisor.Locator("[data-live-suggestion]")).ToHaveTextAsync("Accepted: 1,250 units.");
        await screens.Client.In("[data-action='back']").ClickAsync();
        await Expect(screens.Client.In("#units")).ToHaveValueAsync("1,250");
        Assert.Single(await (await TestRun.SharedDeployment).ChangesOfAsync(screens.Client.Session.SessionId));
    }

    [Fact]
    public async Task Units_Declined_ChangeNothing_AndTheAdvisorIsTold()
    {
        var screens = await OpenJoinedAsync("de");
        await screens.Client.TypeUnitsAsync("1.100");
        await screens.SuggestAsync("2.000");

        await screens.Client.In("[data-action='live-decline']").ClickAsync();

        await Expect(screens.Advisor.Locator("[data-live-suggestion]")).ToHaveTextAsync("Abgelehnt: 2.000 Anteile.");
        await Expect(screens.ClientNews).ToContainTextAsync("Sie haben 2.000 Anteile abgelehnt.");
        await Expect(screens.Client.In("#units")).ToHaveValueAsync("1.100");
        await Expect(screens.Client.In("[data-action='live-accept']")).ToHaveCountAsync(0);

        // What was answered makes room after the next step.
        await screens.Client.ContinueToAsync("self-disclosure");
        await Expect(screens.ClientNews).ToContainTextAsync("abgelehnt");
        await screens.Client.ConfirmBothAsync();
        await screens.Client.ContinueToAsync("survey");
        await Expect(screens.ClientNews).ToBeEmptyAsync();
    }

    [Fact]
    public async Task Units_AcceptedOnALaterStep_LeadBackThroughTheUnitsStep()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("survey");
        await screens.SuggestAsync("1,300");

        await screens.Client.In("[data-action='live-accept']").ClickAsync();

        // Other units need the self-disclosure anew.
        await screens.Client.IsAtAsync("self-disclosure");
        await Expect(screens.Client.In("main")).ToContainTextAsync("€1,300.00");

        // The check page says whose idea it was, and what else the advisor did.
        await screens.Client.ConfirmBothAsync();
        await screens.Client.ContinueToAsync("survey");
        await screens.Client.AnswerAsync(Investor.GoodAnswers);
        await screens.Client.ContinueToAsync("signing");
        await Expect(screens.Client.In("[data-part=summary]")).ToContainTextAsync($"Suggested by {TwoScreens.Name}, accepted by you");
        await Expect(screens.Client.In("[data-advisor-record]")).ToContainTextAsync("1,300 units");
    }

    [Theory]
    [InlineData("5")]
    [InlineData("abc")]
    [InlineData("")]
    public async Task Units_ThatCannotBeSubscribedTo_AreNotSent(string typed)
    {
        var screens = await OpenJoinedAsync();

        await screens.SuggestAsync(typed);

        await Expect(screens.Advisor.Locator("#live-suggestion-error")).ToBeVisibleAsync();
        await Expect(screens.Advisor.Locator("#live-suggestion")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(screens.Client.In("[data-action='live-accept']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AfterTheSignature_NothingCanBeSuggested()
    {
        var screens = await OpenJoinedAsync();
        await screens.Client.GoToAsync("wallet");
        await screens.AdvisorIsAtAsync("wallet");

        await Expect(screens.Advisor.Locator("[data-tool='suggest']")).ToHaveCountAsync(0);
        await Expect(screens.Advisor.Locator("[data-tool='note']")).ToHaveCountAsync(1);
    }
}
