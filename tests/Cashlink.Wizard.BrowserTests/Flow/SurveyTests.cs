using Cashlink.Wizard.BrowserTests.Browsing;
using Cashlink.Wizard.BrowserTests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace Cashlink.Wizard.BrowserTests.Flow;

/// <summary>The two ways through the survey that the guide's script does not take.</summary>
public sealed class SurveyTests(ITestOutputHelper output) : BrowserTest(output)
{
    [Fact]
    public async Task Survey_AnsweredWell_IsSentWithoutWaiverAndLeadsToSigning()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("survey");

        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");

        await Expect(investor.Main.GetByText("result: appropriate")).ToBeVisibleAsync();
        var invitation = await InvitationAsync(investor);
        Assert.Equal([Guide.SurveyAnswered(invitation, Investor.GoodAnswers)], await SentForSurveyAsync(investor));
    }

    [Fact]
    public async Task Survey_AnsweredBadly_WarnsAndIsSentWithWaiverOnceConfirmed()
    {
        var investor = await EnterAsync("de");
        await investor.GoToAsync("survey");

        await investor.AnswerAsync(Investor.BadAnswers);
        await investor.Continue.ClickAsync();
        await Expect(investor.Main.Locator("h1")).ToHaveTextAsync("Diese Anlage passt nach Ihren Antworten nicht zu Ihnen");
        await Expect(investor.Page.Locator("#confirm-waiver")).Not.ToBeCheckedAsync();
        await investor.Continue.ClickAsync();
        await Expect(investor.ErrorSummary).ToBeFocusedAsync();
        Assert.Empty(await SentForSurveyAsync(investor));

        await investor.Page.Locator("#confirm-waiver").CheckAsync();
        await investor.ContinueToAsync("signing");

        await Expect(investor.Main.GetByText("Ergebnis: nicht angemessen")).ToBeVisibleAsync();
        var invitation = await InvitationAsync(investor);
        Assert.Equal(
            [Guide.SurveyAnswered(invitation, Investor.BadAnswers), Guide.SurveyWaiver(invitation, "NOT_APPROPRIATE")],
            await SentForSurveyAsync(investor));
    }

    [Fact]
    public async Task Survey_WarningLeftWithBack_ShowsTheAnswersToBeCorrected()
    {
        var investor = await EnterAsync("en");
        await investor.GoToAsync("survey");
        await investor.AnswerAsync(Investor.BadAnswers);
        await investor.Continue.ClickAsync();
        await Expect(investor.Page.Locator("#confirm-waiver")).ToBeVisibleAsync();

        await investor.Page.GoBackAsync();
        foreach (var answer in Investor.BadAnswers)
            await Expect(investor.Page.Locator($"#{answer}")).ToBeCheckedAsync();
        await investor.AnswerAsync(Investor.GoodAnswers);
        await investor.ContinueToAsync("signing");

        var invitation = await InvitationAsync(investor);
        Assert.Equal([Guide.SurveyAnswered(invitation, Investor.GoodAnswers)], await SentForSurveyAsync(investor));
    }

    private static async Task<Guid> InvitationAsync(Investor investor) =>
        (await (await TestRun.SharedDeployment).Wizard.SessionAsync(investor.Session.SessionId)).InvitationId!.Value;

    /// <summary>The calls after those for the units and the self-disclosure.</summary>
    private static async Task<IEnumerable<string>> SentForSurveyAsync(Investor investor) =>
        (await (await TestRun.SharedDeployment).ChangesOfAsync(investor.Session.SessionId)).Skip(2).Select(Guide.Written);
}
